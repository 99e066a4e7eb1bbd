export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;

/** What the bytes of a picture say of it, whatever its name and its sender say. */
export interface ImageFile {
	type: (typeof IMAGE_TYPES)[number];
	/** Pixels. */
	width: number;
	height: number;
}

const LONGEST_SIDE = 8000;

/**
 * Reads the header of a PNG, JPEG or WebP file. Null for everything else: other formats, files cut
 * off within the header, sides of 0 or above 8000 pixels (small files that unpack to gigabytes), and
 * moving pictures, which a reader could not stop (WCAG 2.2.2).
 */
export function readImage(bytes: Uint8Array): ImageFile | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const found = pngIn(view) ?? jpegIn(view) ?? webpIn(view);
	if (!found) return null;
	const fits = [found.width, found.height].every((side) => side > 0 && side <= LONGEST_SIDE);
	return fits ? found : null;
}

/** RFC 2083: signature, then chunks of length, name, data, check sum; IHDR is the first. */
function pngIn(view: DataView): ImageFile | null {
	if (!has(view, 0, '\x89PNG\r\n\x1a\n') || !has(view, 12, 'IHDR') || view.byteLength < 24)
		return null;
	for (let at = 8; at + 8 <= view.byteLength && !has(view, at + 4, 'IDAT');) {
		if (has(view, at + 4, 'acTL')) return null;
		at += 12 + view.getUint32(at);
	}
	return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** ITU T.81: segments of marker and length up to the start of a frame, which has the sides. */
function jpegIn(view: DataView): ImageFile | null {
	if (!has(view, 0, '\xff\xd8\xff')) return null;
	for (let at = 2; at + 9 <= view.byteLength;) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame)
			return {
				type: 'image/jpeg',
				width: view.getUint16(at + 7),
				height: view.getUint16(at + 5)
			};
		// any number of 0xff may stand before a marker
		at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
	}
	return null;
}

/** RFC 9649: a RIFF of lossy (VP8), lossless (VP8L) or extended (VP8X) data. */
function webpIn(view: DataView): ImageFile | null {
	if (!has(view, 0, 'RIFF') || !has(view, 8, 'WEBP') || view.byteLength < 30) return null;
	const type = 'image/webp';
	if (has(view, 12, 'VP8 ') && has(view, 23, '\x9d\x01\x2a')) {
		const [width, height] = [view.getUint16(26, true), view.getUint16(28, true)];
		return { type, width: width & 0x3fff, height: height & 0x3fff };
	}
	if (has(view, 12, 'VP8L') && view.getUint8(20) === 0x2f) {
		const bits = view.getUint32(21, true);
		return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
	}
	const isStill = (view.getUint8(20) & 0x02) === 0;
	if (has(view, 12, 'VP8X') && isStill) {
		const side = (at: number) => 1 + view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
		return { type, width: side(24), height: side(27) };
	}
	return null;
}

const has = (view: DataView, at: number, text: string): boolean =>
	at + text.length <= view.byteLength &&
	[...text].every((char, i) => view.getUint8(at + i) === char.charCodeAt(0));
