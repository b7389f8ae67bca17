"""The voice that is always there: espeak-ng, in a process of its own.

``voice`` is docreader's (Apache-2.0) and talks over pipes with ``worker`` (GPL-3.0-or-later), which alone loads the GPL library.
Nothing imports ``worker``: it is run.
"""
