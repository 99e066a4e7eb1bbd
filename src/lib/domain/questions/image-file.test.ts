import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GREY_PNG, headers } from '../../../../tests/images.ts';
import { readImage } from './image-file.ts';

test.each([
	['image/png', headers.png(640, 480)],
	['image/jpeg', headers.jpeg(640, 480)],
	['image/webp', headers.lossy(640, 480)],
	['image/webp', headers.lossless(640, 480)],
	['image/webp', headers.extended(640, 480)]
])('%s is known by its bytes, with its sides', (type, bytes) =>
	expect(readImage(bytes)).toEqual({ type, width: 640, height: 480 })
);

test('a real picture is read', () =>
	expect(readImage(GREY_PNG)).toEqual({ type: 'image/png', width: 4, height: 3 }));

test.each([
	['a page', Buffer.from('<html><script>alert(1)</script></html>')],
	['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
	['a GIF', Buffer.from('GIF89a\x04\x00\x03\x00')],
	['nothing', Buffer.alloc(0)],
	['no width', headers.png(0, 480)],
	['a side that unpacks to gigabytes', headers.png(640, 60_000)],
	['a moving PNG', headers.png(640, 480, 'acTL')],
	['a moving WebP', headers.extended(640, 480, 0x02)]
])('%s is refused', (_what, bytes) => expect(readImage(bytes)).toBeNull());

test('no file cut short, and no other bytes, are taken or bring it down', () => {
	const whole = fc.constantFrom(
		headers.png(9, 9),
		headers.jpeg(9, 9),
		headers.lossy(9, 9),
		headers.extended(9, 9)
	);
	fc.assert(
		fc.property(whole, fc.nat(16), (bytes, length) => {
			expect(readImage(bytes.subarray(0, length))).toBeNull();
		})
	);
	fc.assert(
		fc.property(whole, fc.uint8Array(), (bytes, noise) => {
			const broken = Uint8Array.from(bytes);
			broken.set(noise.subarray(0, broken.length - 4), 4);
			readImage(broken);
		})
	);
});
