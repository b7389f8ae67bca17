"""Tests of the sound: what is written is heard, each sample at its place."""
