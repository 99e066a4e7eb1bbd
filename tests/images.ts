/** The header of a picture with these sides, followed by nothing a decoder would want. */
export const headers = {
	png: (width: number, height: number, chunk = 'IDAT') =>
		Buffer.concat([
			Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
			u32(13),
			Buffer.from('IHDR'),
			u32(width),
			u32(height),
			Buffer.alloc(9),
			u32(8),
			Buffer.from(chunk),
			Buffer.alloc(12)
		]),
	jpeg: (width: number, height: number) =>
		Buffer.from([
			...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8],
			...[height >> 8, height & 255, width >> 8, width & 255, 0, 0]
		]),
	lossy: (width: number, height: number) =>
		webp('VP8 ', [0, 0, 0, 0x9d, 0x01, 0x2a, width & 255, width >> 8, height & 255, height >> 8]),
	lossless: (width: number, height: number) => {
		const bits = (width - 1) | ((height - 1) << 14);
		return webp('VP8L', [0x2f, bits & 255, (bits >> 8) & 255, (bits >> 16) & 255, bits >>> 24]);
	},
	extended: (width: number, height: number, flags = 0) => {
		const side = (n: number) => [(n - 1) & 255, ((n - 1) >> 8) & 255, (n - 1) >> 16];
		return webp('VP8X', [flags, 0, 0, 0, ...side(width), ...side(height)]);
	}
};

/** A picture that browsers show: 4 by 3 grey pixels. */
export const GREY_PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAQAAAADCAAAAACRn/EaAAAAF0lEQVR4nGPQcEtpYrCJqpjGEJDXswoAIBcE7ROkE3kAAAAASUVORK5CYII=',
	'base64'
);

function webp(name: string, data: number[]): Buffer {
	const body = Buffer.concat([Buffer.from(data), Buffer.alloc(12)]);
	return Buffer.concat([
		Buffer.from('RIFF'),
		Buffer.alloc(4),
		Buffer.from(`WEBP${name}`),
		Buffer.alloc(4),
		body
	]);
}

function u32(n: number): Buffer {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32BE(n);
	return bytes;
}
