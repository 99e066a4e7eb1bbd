import qrcode from 'qrcode';

/** A QR code as the path of an SVG, in modules, with the four empty ones around it that it needs. */
export interface QrCode {
	size: number;
	path: string;
}

const QUIET_ZONE = 4;

export function qrOf(text: string): QrCode {
	const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
	const { size } = modules;
	let path = '';
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++)
			if (modules.get(row, column)) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z`;
	return { size: size + 2 * QUIET_ZONE, path };
}
