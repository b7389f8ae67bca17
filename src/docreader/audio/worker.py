"""The process that encodes MP3: PCM comes in by stdin, frames go out by stdout. Also the only module that knows ``lameenc``.

A message is its length (four bytes, little endian) and that many bytes. An empty message ends a unit, and only that is answered:
with one message, the unit's frames. So the two sides never wait for each other. The process ends with its stdin, however the
other side ended. A failure is a traceback on stderr.

The file is run as a script. It imports nothing of docreader, and as little as it can of anything else, which makes it start three
times as fast.
"""

import _signal  # type: ignore[import-not-found]  # the C half of ``signal``: the other half takes longer to load than LAME
import sys

TYPE_CHECKING = False  # as in typing, without loading it
if TYPE_CHECKING:
    from typing import BinaryIO

_QUALITY = 7
"""LAME's ``-q``. Source: 5.5 CPU seconds for 62.5 minutes of speech, against 10.3 at 5 and 21.1 at 2; 9 saves nothing more."""


class FrameEncoder:
    """One unit on its way to frames. A second unit needs a second encoder: nothing of the first may sound in it."""

    def __init__(self, rate_hz: int, bit_rate_kbps: int) -> None:
        import lameenc  # found only once main() has said where; and no other part of docreader should load it

        self._lame = lameenc.Encoder()
        self._lame.silence()
        self._lame.set_channels(1)
        self._lame.set_in_sample_rate(rate_hz)
        self._lame.set_out_sample_rate(rate_hz)
        self._lame.set_bit_rate(bit_rate_kbps)
        self._lame.set_quality(_QUALITY)
        self._encoded = bytearray()
        self._samples = 0
        self._frame_samples = 1152 if rate_hz >= 32_000 else 576
        self._frame_bytes = self._frame_samples // 8 * bit_rate_kbps * 1000 // rate_hz

    def write(self, pcm: bytes) -> None:
        """Encodes the next samples."""
        self._encoded += self._lame.encode(pcm)
        self._samples += len(pcm) // 2

    def finish(self) -> bytes:
        """Exactly one frame for every frame of samples. Raises ``RuntimeError`` when LAME gave something else.

        The frames that LAME flushes after those are dropped: they carry the end of the unit, which is silent. Those kept are
        whole, because the data of a frame never lies behind it.
        """
        self._encoded += self._lame.flush()
        end, frames = 0, self._samples // self._frame_samples
        for _ in range(frames):
            head = self._encoded[end : end + 3]
            if len(head) < 3 or head[0] != 0xFF:
                break
            end += self._frame_bytes + (head[2] >> 1 & 1)  # the padding bit
        else:
            if end <= len(self._encoded):
                return bytes(self._encoded[:end])
        raise RuntimeError(f"LAME did not give {frames} whole frames")


def serve(source: "BinaryIO", sink: "BinaryIO", rate_hz: int, bit_rate_kbps: int) -> None:
    """Encodes units until ``source`` ends."""
    encoder = FrameEncoder(rate_hz, bit_rate_kbps)
    while len(head := source.read(4)) == 4:
        if length := int.from_bytes(head, "little"):
            encoder.write(source.read(length))
            continue
        unit = encoder.finish()
        sink.write(len(unit).to_bytes(4, "little") + unit)
        sink.flush()
        encoder = FrameEncoder(rate_hz, bit_rate_kbps)


def main(lameenc_folder: str, rate_hz: int, bit_rate_kbps: int) -> None:
    """Serves stdin and stdout. Ctrl-C is left to the process that started this one."""
    _signal.signal(_signal.SIGINT, _signal.SIG_IGN)
    sys.path.append(lameenc_folder)
    serve(sys.stdin.buffer, sys.stdout.buffer, rate_hz, bit_rate_kbps)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
