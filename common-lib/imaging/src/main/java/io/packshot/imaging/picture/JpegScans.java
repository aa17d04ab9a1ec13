package io.packshot.imaging.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Verifies the compressed data of a Huffman-coded JPEG, baseline or progressive, symbol
 * by symbol (ITU-T T.81, Annexes F.2 and G.2) without computing a pixel. Decoders fill
 * what is missing with grey and only warn; this finds every block missing or left over,
 * each code that does not exist, and progressive pictures whose last refinement never
 * came. Costs about as much as the decoding itself.
 */
final class JpegScans {

	/**
	 * Encoders write about ten; each one costs a pass over the picture, so that a file
	 * with very many would keep a decoder busy for hours.
	 */
	private static final int MAX_SCANS = 100;

	private final Bytes file;

	private final JpegHuffman[][] tables = new JpegHuffman[2][4];

	private final List<JpegPlane> planes = new ArrayList<>();

	private boolean progressive;

	private int width;

	private int height;

	private int restartInterval;

	private int count;

	JpegScans(Bytes file) {
		this.file = file;
	}

	int width() {
		return this.width;
	}

	int height() {
		return this.height;
	}

	boolean isGrey() {
		return this.planes.size() == 1;
	}

	void restartInterval(int interval) {
		this.restartInterval = interval;
	}

	void defineHuffman(Bytes segment) {
		int at = 0;
		while (at < segment.length()) {
			int target = segment.u8(at);
			if ((target & 0xec) != 0) {
				throw UnreadablePicture.corrupt(PictureFormat.JPEG, "Huffman table " + target);
			}
			Bytes lengths = segment.slice(at + 1, 16);
			int symbols = 0;
			for (int i = 0; i < 16; i++) {
				symbols += lengths.u8(i);
			}
			this.tables[target >> 4][target & 3] = new JpegHuffman(lengths, segment.slice(at + 17, symbols));
			at += 17 + symbols;
		}
	}

	/** Takes the frame header, whose size has been found acceptable. */
	void frame(Bytes segment, boolean isProgressive) {
		this.progressive = isProgressive;
		this.height = segment.u16(1);
		this.width = segment.u16(3);
		int channels = segment.u8(5);
		int maxAcross = 1;
		int maxDown = 1;
		for (int i = 0; i < channels; i++) {
			int sampling = segment.u8(7 + 3 * i);
			if (sampling >> 4 < 1 || sampling >> 4 > 4 || (sampling & 15) < 1 || (sampling & 15) > 4) {
				throw UnreadablePicture.corrupt(PictureFormat.JPEG, "sampling factors");
			}
			maxAcross = Math.max(maxAcross, sampling >> 4);
			maxDown = Math.max(maxDown, sampling & 15);
		}
		int mcusAcross = ceilDiv(this.width, 8 * maxAcross);
		int mcusDown = ceilDiv(this.height, 8 * maxDown);
		for (int i = 0; i < channels; i++) {
			int across = segment.u8(7 + 3 * i) >> 4;
			int down = segment.u8(7 + 3 * i) & 15;
			this.planes.add(new JpegPlane(segment.u8(6 + 3 * i), across, down, mcusAcross * across, mcusDown * down,
					ceilDiv(ceilDiv(this.width * across, maxAcross), 8),
					ceilDiv(ceilDiv(this.height * down, maxDown), 8)));
		}
	}

	private static int ceilDiv(int a, int b) {
		return (a + b - 1) / b;
	}

	/**
	 * Verifies one scan.
	 * @param header the start-of-scan segment
	 * @param from the place of its compressed data in the file
	 * @return the place of the marker behind the data
	 */
	int verify(Bytes header, int from) {
		if (this.planes.isEmpty() || ++this.count > MAX_SCANS) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, this.planes.isEmpty() ? "no frame" : "too many scans");
		}
		int channels = header.u8(0);
		if (channels < 1 || channels > this.planes.size()) {
			throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a scan of " + channels + " channels");
		}
		List<JpegPlane> inScan = new ArrayList<>();
		for (int i = 0; i < channels; i++) {
			JpegPlane plane = plane(header.u8(1 + 2 * i));
			int selector = header.u8(2 + 2 * i);
			plane.useTables(this.tables[0][(selector >> 4) & 3], this.tables[1][selector & 3]);
			inScan.add(plane);
		}
		JpegBand band = JpegBand.of(header.slice(1 + 2 * channels, 3), this.progressive, channels);
		inScan.forEach((plane) -> plane.begin(band));
		JpegBits bits = new JpegBits(this.file, from);
		if (inScan.size() == 1) {
			single(bits, inScan.get(0), band);
		}
		else {
			interleaved(bits, inScan, band);
		}
		return bits.end();
	}

	private JpegPlane plane(int id) {
		for (JpegPlane plane : this.planes) {
			if (plane.id() == id) {
				return plane;
			}
		}
		throw UnreadablePicture.corrupt(PictureFormat.JPEG, "a scan of an unknown channel");
	}

	private void single(JpegBits bits, JpegPlane plane, JpegBand band) {
		int blocks = plane.usedAcross() * plane.usedDown();
		for (int i = 0; i < blocks; i++) {
			restart(bits, i, List.of(plane));
			plane.block(bits, band, i / plane.usedAcross() * plane.across() + i % plane.usedAcross());
		}
	}

	private void interleaved(JpegBits bits, List<JpegPlane> inScan, JpegBand band) {
		JpegPlane first = this.planes.get(0);
		int mcusAcross = first.across() / first.perMcuAcross();
		int mcus = mcusAcross * (first.down() / first.perMcuDown());
		for (int i = 0; i < mcus; i++) {
			restart(bits, i, inScan);
			for (JpegPlane plane : inScan) {
				plane.mcu(bits, band, i % mcusAcross, i / mcusAcross);
			}
		}
	}

	private void restart(JpegBits bits, int done, List<JpegPlane> inScan) {
		if (this.restartInterval == 0 || done == 0 || done % this.restartInterval != 0) {
			return;
		}
		bits.restart((done / this.restartInterval - 1) & 7);
		inScan.forEach(JpegPlane::endRun);
	}

	/** Makes sure that all of the picture has come. */
	void finish() {
		if (this.planes.isEmpty() || !this.planes.stream().allMatch(JpegPlane::complete)) {
			throw UnreadablePicture.truncated(PictureFormat.JPEG);
		}
	}

}
