"""Sound as bytes: joining clips, encoding and tagging a narration, decoding and trimming what a voice sends.

PCM is mono, signed 16 bit, little endian. Nothing here knows an article, a voice or a file's name. ``formats.FORMATS`` is the
table of what can be written. Importing this package loads no encoder, no decoder and no pydub.
"""
