"""Draws the pictures of the example articles: ``python draw.py`` in this folder needs Pillow only."""

from __future__ import annotations

import math
import random
from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 960, 640
SCALE = 3  # drawn three times as large, then made smaller: that is what smooths the edges
Point = tuple[float, float]
Colour = tuple[int, int, int]


class Canvas:
    """A picture in the making; places are in pixels of the finished one."""

    def __init__(self, top: Colour, bottom: Colour) -> None:
        column = Image.new("RGB", (1, HEIGHT))
        for y in range(HEIGHT):
            share = min(y / (HEIGHT * 0.7), 1)
            column.putpixel((0, y), _between(top, bottom, share))
        self.image = column.resize((WIDTH * SCALE, HEIGHT * SCALE))
        self.pen = ImageDraw.Draw(self.image)

    def shape(self, points: Iterable[Point], fill: Colour) -> None:
        """Fills the outline through ``points``."""
        self.pen.polygon([(x * SCALE, y * SCALE) for x, y in points], fill=fill)

    def oval(self, centre: Point, radii: Point, fill: Colour) -> None:
        """Fills an ellipse."""
        (x, y), (across, up) = centre, radii
        self.pen.ellipse([(x - across) * SCALE, (y - up) * SCALE, (x + across) * SCALE, (y + up) * SCALE], fill=fill)

    def line(self, points: Iterable[Point], width: float, fill: Colour) -> None:
        """Draws a line with round joints."""
        scaled = [(x * SCALE, y * SCALE) for x, y in points]
        self.pen.line(scaled, fill=fill, width=round(width * SCALE), joint="curve")
        for x, y in (scaled[0], scaled[-1]):
            half = width * SCALE / 2
            self.pen.ellipse([x - half, y - half, x + half, y + half], fill=fill)

    def save(self, name: str) -> None:
        """Writes the finished picture beside this file."""
        small = self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        small.save(Path(__file__).parent / name, quality=78, optimize=True, progressive=True)


def _between(first: Colour, second: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first, second, strict=True))
    return red, green, blue


def _hills(canvas: Canvas, base: float, height: float, shift: float, fill: Colour) -> None:
    def ridge(x: float) -> float:
        waves = math.sin(x / 131 + shift) + 0.55 * math.sin(x / 57 + 2.3 * shift) + 0.2 * math.sin(x / 23 + shift * 5)
        return base - height * (waves + 1.75) / 3.5

    canvas.shape([(0, HEIGHT), *((x, ridge(x)) for x in range(0, WIDTH + 8, 8)), (WIDTH, HEIGHT)], fill)


def _tree(canvas: Canvas, foot: Point, size: float, leaf: Colour) -> None:
    x, y = foot
    canvas.line([(x, y), (x, y - size * 0.55)], size * 0.09, (101, 74, 52))
    dark = _between(leaf, (20, 50, 35), 0.35)
    crown = ((0.02, 0.75, 0.36, dark), (-0.2, 0.68, 0.24, leaf), (0.18, 0.74, 0.25, leaf), (0, 0.95, 0.27, leaf))
    for across, up, radius, colour in crown:
        canvas.oval((x + across * size, y - up * size), (radius * size, radius * size * 0.92), colour)


def _banana(canvas: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    canvas.line([(x, y), (x + 2, y - size * 0.5)], size * 0.08, (128, 142, 82))
    for angle, length in ((-75, 0.62), (-40, 0.74), (-5, 0.7), (35, 0.74), (70, 0.6)):
        turn = math.radians(angle)
        tip = (x + 2 + math.sin(turn) * size * length, y - size * 0.5 - math.cos(turn) * size * length * 0.62)
        middle = ((x + 2 + tip[0]) / 2, (y - size * 0.5 + tip[1]) / 2 - size * 0.12)
        wide, crown = size * 0.11, (x + 2, y - size * 0.5)
        leaf = [crown, (middle[0] - wide, middle[1] - wide * 0.5), tip, (middle[0] + wide, middle[1] + wide)]
        canvas.shape(leaf, (92, 145, 76))
        canvas.line([(x + 2, y - size * 0.5), middle, tip], 1.6, (134, 178, 104))


def _person(  # noqa: PLR0913 - a figure is told by its seven traits
    canvas: Canvas, foot: Point, size: float, coat: Colour, *, look: int = 1, hat: bool = False, arm: float = 0.2
) -> None:
    """A standing person ``size`` pixels tall; ``look`` is 1 for right, -1 for left; ``arm`` is how high the hand is."""
    x, y = foot
    skin, hair = (222, 178, 142), (38, 32, 34)
    dark = _between(coat, (0, 0, 0), 0.3)
    for side in (-1, 1):
        canvas.line(
            [(x + side * size * 0.05, y - size * 0.44), (x + side * size * 0.06, y - size * 0.03)], size * 0.085, (44, 44, 58)
        )
        canvas.oval((x + side * size * 0.06 + look * size * 0.02, y - size * 0.012), (size * 0.055, size * 0.02), (60, 44, 36))
    canvas.line([(x - look * size * 0.1, y - size * 0.76), (x - look * size * 0.14, y - size * 0.5)], size * 0.075, dark)
    canvas.oval((x - look * size * 0.142, y - size * 0.47), (size * 0.034, size * 0.036), skin)
    shoulders = size * 0.135
    canvas.shape(
        [
            (x - shoulders, y - size * 0.78),
            (x - size * 0.06, y - size * 0.825),
            (x + size * 0.06, y - size * 0.825),
            (x + shoulders, y - size * 0.78),
            (x + size * 0.15, y - size * 0.38),
            (x - size * 0.15, y - size * 0.38),
        ],
        coat,
    )
    canvas.line([(x - size * 0.145, y - size * 0.53), (x + size * 0.145, y - size * 0.53)], size * 0.025, dark)
    hand = (x + look * size * 0.27, y - size * (0.5 + arm))
    canvas.line([(x + look * size * 0.1, y - size * 0.76), (x + look * size * 0.19, y - size * 0.6), hand], size * 0.075, dark)
    canvas.oval(hand, (size * 0.036, size * 0.036), skin)
    canvas.line([(x, y - size * 0.84), (x, y - size * 0.8)], size * 0.07, skin)
    _head(canvas, (x, y - size * 0.905), size, look, skin if hat else hair)
    if hat:
        canvas.shape(
            [(x - size * 0.17, y - size * 0.93), (x, y - size * 1.06), (x + size * 0.17, y - size * 0.93)], (232, 212, 158)
        )
        canvas.line([(x - size * 0.17, y - size * 0.93), (x + size * 0.17, y - size * 0.93)], size * 0.012, (190, 166, 112))


def _head(canvas: Canvas, centre: Point, size: float, look: int, hair: Colour) -> None:
    x, y = centre
    canvas.oval((x - look * size * 0.012, y - size * 0.012), (size * 0.077, size * 0.082), hair)
    canvas.oval((x + look * size * 0.018, y + size * 0.012), (size * 0.058, size * 0.066), (222, 178, 142))
    for eye in (0.03, 0.062):
        canvas.oval((x + look * size * eye, y + size * 0.004), (size * 0.007, size * 0.009), (50, 36, 34))
    smile = [(x + look * size * across, y + size * down) for across, down in ((0.02, 0.036), (0.042, 0.046), (0.062, 0.034))]
    canvas.line(smile, size * 0.009, (160, 84, 76))


def _stilt_house(canvas: Canvas, left: float, ground: float) -> None:
    wood, dark, light = (139, 98, 62), (92, 62, 42), (176, 132, 88)
    floor, eaves, right = ground - 92, ground - 190, left + 400
    canvas.shape([(left - 4, floor), (right + 4, floor), (right - 8, ground), (left + 8, ground)], (70, 66, 54))
    for post in range(6):
        x = left + 8 + post * (right - left - 16) / 5
        canvas.line([(x, ground + 4), (x, floor)], 11, dark)
        canvas.oval((x, ground + 6), (12, 5), (132, 128, 118))
    canvas.shape([(left, eaves), (right, eaves), (right, floor), (left, floor)], wood)
    for board in range(1, 28):
        x = left + board * (right - left) / 28
        canvas.line([(x, eaves), (x, floor)], 0.9, _between(wood, dark, 0.5))
    for x, width in ((left + 40, 62), (left + 300, 62)):
        canvas.shape([(x, eaves + 30), (x + width, eaves + 30), (x + width, eaves + 76), (x, eaves + 76)], (58, 44, 38))
        for bar in range(1, 6):
            canvas.line([(x + bar * width / 6, eaves + 30), (x + bar * width / 6, eaves + 76)], 2.4, light)
    canvas.shape([(left + 172, eaves + 22), (left + 232, eaves + 22), (left + 232, floor), (left + 172, floor)], (62, 45, 38))
    canvas.shape([(left - 24, floor - 4), (right + 24, floor - 4), (right + 24, floor + 9), (left - 24, floor + 9)], light)
    _rail(canvas, (left - 22, left + 164), floor, light)
    _rail(canvas, (left + 240, right + 22), floor, light)
    _roof(canvas, (left, right), eaves)
    for x in (left + 176, left + 226):
        canvas.line([(x, floor + 6), (x - 34, ground + 10)], 6, dark)
    for step in range(7):
        y = floor + 14 + step * 14
        x = left + 176 - (y - floor) * 0.35
        canvas.line([(x, y), (x + 50, y)], 5, light)


def _rail(canvas: Canvas, between: tuple[float, float], floor: float, colour: Colour) -> None:
    left, right = between
    canvas.line([(left, floor - 30), (right, floor - 30)], 4.5, colour)
    for bar in range(int((right - left) // 18) + 1):
        x = left + bar * 18
        canvas.line([(x, floor - 30), (x, floor)], 3, colour)


def _roof(canvas: Canvas, walls: tuple[float, float], eaves: float) -> None:
    left, right = walls
    tile, shade = (122, 84, 66), (92, 62, 52)
    ridge = eaves - 104
    canvas.shape([(left - 46, eaves + 12), (left + 58, ridge), (right - 58, ridge), (right + 46, eaves + 12)], tile)
    for row in range(1, 9):
        share = row / 9
        y = ridge + (eaves + 12 - ridge) * share
        canvas.line([(left + 58 - 104 * share, y), (right - 58 + 104 * share, y)], 1.8, shade)
    for rib in range(27):
        share = rib / 26
        top, bottom = left + 58 + (right - left - 116) * share, left - 46 + (right - left + 92) * share
        canvas.line([(top, ridge), (bottom, eaves + 12)], 1.2, shade)
    canvas.line([(left + 54, ridge), (right - 54, ridge)], 8, shade)
    canvas.line([(left - 46, eaves + 12), (right + 46, eaves + 12)], 6, shade)


def draw_village() -> None:
    """Five neighbours talk in front of a stilt house."""
    canvas = Canvas((150, 196, 226), (246, 236, 212))
    canvas.oval((790, 110), (44, 44), (255, 240, 196))
    for base, height, shift, fill in (
        (372, 190, 0.4, (150, 178, 190)),
        (402, 150, 2.2, (118, 158, 148)),
        (440, 110, 4.1, (92, 142, 106)),
        (470, 70, 5.3, (116, 160, 92)),
    ):
        _hills(canvas, base, height, shift, fill)
    canvas.shape([(0, 466), (WIDTH, 452), (WIDTH, HEIGHT), (0, HEIGHT)], (156, 182, 102))
    canvas.shape([(330, 470), (430, 470), (700, HEIGHT), (150, HEIGHT)], (214, 190, 146))
    for foot, size in (((40, 470), 150), ((914, 478), 170), ((842, 468), 120)):
        _tree(canvas, foot, size, (84, 140, 78))
    _banana(canvas, (118, 476), 120)
    _stilt_house(canvas, 214, 462)
    _banana(canvas, (716, 486), 140)
    indigo, white, brown = (44, 62, 108), (226, 226, 220), (142, 92, 70)
    _person(canvas, (300, 590), 178, indigo, look=1, arm=0.12)
    _person(canvas, (414, 566), 168, brown, look=1, hat=True, arm=0.02)
    _person(canvas, (520, 580), 184, white, look=-1, arm=0.2)
    _person(canvas, (640, 598), 176, (62, 112, 104), look=-1, hat=True, arm=0.06)
    _person(canvas, (738, 580), 170, indigo, look=-1, arm=0.0)
    canvas.save("bach-thong.jpg")


def _pepper_post(canvas: Canvas, foot: Point, height: float, dice: random.Random) -> None:
    x, y = foot
    canvas.line([(x, y), (x, y - height)], height * 0.06, (120, 100, 82))
    for leaf in range(int(height * 0.62)):
        share = leaf / (height * 0.62)
        spread = height * (0.17 + 0.04 * math.sin(share * 9)) * math.sqrt(1.02 - share**3)
        place = (x + dice.uniform(-spread, spread), y - height * (0.04 + 0.98 * share))
        colour = _between((46, 104, 58), (126, 172, 84), dice.random())
        canvas.oval(place, (height * 0.045, height * 0.036), colour)
        if dice.random() < 0.16:
            for berry in range(4):
                canvas.oval((place[0], place[1] + berry * height * 0.016), (height * 0.011, height * 0.011), (178, 62, 48))


def draw_pepper_garden() -> None:
    """A farmer looks after the drip line in a pepper garden."""
    dice = random.Random(7)  # noqa: S311 - leaves, not secrets
    canvas = Canvas((172, 212, 232), (250, 240, 220))
    _hills(canvas, 310, 120, 1.2, (150, 182, 172))
    _hills(canvas, 340, 70, 3.4, (120, 166, 124))
    canvas.shape([(0, 330), (WIDTH, 322), (WIDTH, HEIGHT), (0, HEIGHT)], (168, 108, 76))
    for row, (ground, height) in enumerate(((362, 130), (412, 180), (486, 250))):
        gap = 92 + 48 * row
        for post in range(12):
            x = 30 + (row % 2) * gap / 2 + post * gap
            if x < WIDTH + 40 and not (row == 2 and 380 < x < 560):
                _pepper_post(canvas, (x, ground), height, dice)
        canvas.line([(0, ground + 8), (WIDTH, ground + 4)], 3 + row, (48, 48, 54))
    canvas.shape([(0, 520), (WIDTH, 506), (WIDTH, HEIGHT), (0, HEIGHT)], (146, 92, 64))
    canvas.line([(0, 584), (WIDTH, 566)], 9, (40, 42, 48))
    for drop in range(9):
        x = 60 + drop * 106
        canvas.oval((x, 604 - drop * 2), (17, 6), (112, 68, 48))
        canvas.oval((x, 592 - drop * 2), (3.4, 5), (142, 196, 226))
    _person(canvas, (470, 574), 236, (66, 104, 142), look=1, hat=True, arm=0.0)
    canvas.save("ho-tieu-vuon.jpg")


def draw_pepper_drying() -> None:
    """Two women turn pepper that dries in a yard."""
    dice = random.Random(11)  # noqa: S311 - peppercorns, not secrets
    canvas = Canvas((186, 218, 234), (252, 242, 222))
    _hills(canvas, 250, 90, 2.6, (142, 178, 152))
    for x in range(10, 980, 105):
        _tree(canvas, (x, 268), 84 + (x % 3) * 12, (92, 144, 84))
    canvas.shape([(0, 262), (WIDTH, 262), (WIDTH, HEIGHT), (0, HEIGHT)], (214, 204, 188))
    for left, right, top, bottom in ((70, 890, 312, 404), (-40, 1000, 440, 616)):
        slant = (bottom - top) * 0.35
        canvas.shape([(left + slant, top), (right - slant, top), (right, bottom), (left, bottom)], (66, 100, 132))
        bed = [(left + slant + 14, top + 6), (right - slant - 14, top + 6), (right - 16, bottom - 8), (left + 16, bottom - 8)]
        canvas.shape(bed, (74, 58, 46))
        for _ in range(1900):
            share = dice.random()
            edge = slant * (1 - share) + 26
            place = (dice.uniform(left + edge, right - edge), top + 10 + (bottom - top - 22) * share)
            size = 2.1 + 1.6 * (bottom - 320) / 300
            canvas.oval(place, (size, size * 0.8), _between((36, 28, 24), (128, 96, 66), dice.random()))
    for foot, size, coat, look in (((300, 470), 216, (150, 72, 84), 1), ((640, 462), 208, (70, 120, 96), -1)):
        x, y = foot
        hand = (x + look * size * 0.27, y - size * 0.52)
        canvas.line([(hand[0] - look * 18, hand[1] - 46), (hand[0] + look * 66, y + 40)], 5, (176, 138, 88))
        canvas.line([(hand[0] + look * 44, y + 46), (hand[0] + look * 92, y + 32)], 8, (140, 104, 66))
        _person(canvas, foot, size, coat, look=look, hat=True, arm=0.02)
    canvas.save("ho-tieu-phoi.jpg")


def _seedling(canvas: Canvas, foot: Point, size: float) -> None:
    x, y = foot
    canvas.oval((x, y), (size * 0.42, size * 0.14), (116, 78, 54))
    canvas.line([(x, y), (x, y - size)], size * 0.07, (98, 122, 62))
    for share, side in ((0.4, -1), (0.55, 1), (0.72, -1), (0.86, 1), (1.0, 0)):
        low, high, reach = y - size * share, y - size * (share + 0.2), x + side * size * 0.22
        canvas.shape([(x, low), (reach - 3, high), (x + side * size * 0.36, high), (reach + 3, low)], (96, 158, 74))


def draw_planting() -> None:
    """People plant young trees on a hillside."""
    canvas = Canvas((158, 204, 228), (244, 240, 220))
    _hills(canvas, 330, 210, 3.0, (144, 178, 182))
    _hills(canvas, 380, 150, 0.9, (104, 156, 122))
    for trunk in range(14, 980, 66):
        _tree(canvas, (trunk, 352 + abs(trunk - 480) / 10), 66 + (trunk % 5) * 5, (72, 128, 78))
    canvas.shape([(0, 372), (480, 340), (WIDTH, 388), (WIDTH, HEIGHT), (0, HEIGHT)], (172, 146, 94))
    canvas.shape([(0, 470), (WIDTH, 430), (WIDTH, HEIGHT), (0, HEIGHT)], (158, 130, 82))
    for row in range(4):
        y, gap = 410 + row * 62, 74 + row * 26
        for plant in range(14):
            x = 20 + (row % 2) * gap / 2 + plant * gap
            if x < WIDTH:
                _seedling(canvas, (x, y - 0.03 * x + 12), 26 + row * 9)
    for foot, size, coat, look, hat in (
        ((214, 520), 190, (52, 92, 66), 1, True),
        ((500, 560), 204, (52, 92, 66), -1, False),
        ((748, 530), 192, (148, 84, 66), -1, True),
    ):
        x, y = foot
        spade = (x + look * size * 0.27, y - size * 0.5)
        canvas.line([(spade[0], spade[1] - 44), (spade[0] + look * 10, y - 6)], 5.5, (150, 112, 72))
        blade = spade[0] + look * 10
        canvas.shape(
            [(blade - 12, y - 20), (blade + 12, y - 20), (blade + 9, y + 8), (blade, y + 18), (blade - 9, y + 8)], (108, 112, 118)
        )
        _person(canvas, foot, size, coat, look=look, hat=hat, arm=0.0)
    canvas.save("trong-rung.jpg")


if __name__ == "__main__":
    draw_village()
    draw_pepper_garden()
    draw_pepper_drying()
    draw_planting()
