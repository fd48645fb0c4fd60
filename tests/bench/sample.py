"""The same drawing of N things as a production, an SVG picture and a Dia diagram: chairs and
round tables on a grid, each judged, numbered and named.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import math

ACROSS, DOWN = 0.85, 0.85  # metres from one to the next
WHY = ("It can be seen from the door, and tells a guest where to sit before anybody "
       "has to.")


def things(n):
    """Yields number, symbol, centre in metres and turn in degrees."""
    columns = math.isqrt(n)
    for i in range(n):
        yield (i + 1, "chair" if i % 3 == 0 else "table-round",
               round(0.9 + i % columns * ACROSS, 2), round(0.9 + i // columns * DOWN, 2),
               i % 24 * 15)


def size(n):
    columns = math.isqrt(n)
    return columns * ACROSS + 1, -(-n // columns) * DOWN + 1


def production(n):
    width, depth = size(n)
    yield ('<?xml version="1.0" encoding="UTF-8"?>\n'
           '<production xmlns="urn:regie:production:1" title="Bench">\n'
           f'  <setting id="s1" name="Hall" width="{width:g}" depth="{depth:g}">\n')
    for number, symbol, x, y, turn in things(n):
        yield (f'    <element id="e{number}" symbol="{symbol}" x="{x:g}" y="{y:g}" '
               f'width="0.7" depth="0.7" turn="{turn}" label="Element {number}">\n'
               '      <judgement verdict="supports">\n'
               f'        <why>{WHY}</why>\n'
               '      </judgement>\n    </element>\n')
    yield '  </setting>\n  <scene id="c1" title="Morning" setting="s1"/>\n</production>\n'


SHAPES = {
    "chair": '<rect x="-.3" y="-.3" width=".6" height=".6" rx=".06"/>'
             '<path d="M-.3-.3Q0-.4 .3-.3V-.2Q0-.3-.3-.2Z"/>',
    "table-round": '<circle r=".35"/><circle r=".3"/>',
}


def svg(n):
    width, depth = size(n)
    yield (f'<svg xmlns="http://www.w3.org/2000/svg" width="{10 * width:g}mm" '
           f'height="{10 * depth:g}mm" viewBox="0 0 {width:g} {depth:g}">\n'
           '<rect width="100%" height="100%" fill="#fff"/>\n'
           '<g fill="#e6d8c3" stroke="#4a4038" stroke-width=".018" font-size=".12" '
           'text-anchor="middle">\n')
    for number, symbol, x, y, turn in things(n):
        yield (f'<g transform="translate({x:g} {y:g}) rotate({turn})">{SHAPES[symbol]}</g>'
               f'<circle cx="{x:g}" cy="{y:g}" r=".12" fill="#0b7a5c"/>'
               f'<text x="{x:g}" y="{y + .04:g}" fill="#fff" stroke="none">{number}</text>\n')
    yield '</g></svg>\n'


def dia(n):
    yield ('<?xml version="1.0" encoding="UTF-8"?>\n'
           '<dia:diagram xmlns:dia="http://www.lysator.liu.se/~alla/dia/">\n'
           '<dia:layer name="Background" visible="true" active="true">\n')
    for number, symbol, x, y, _ in things(n):
        kind = "Box" if symbol == "chair" else "Ellipse"
        corner, box = f"{x - .35:g},{y - .35:g}", f"{x + .35:g},{y + .35:g}"
        yield (f'<dia:object type="Flowchart - {kind}" version="0" id="O{number}">'
               f'<dia:attribute name="obj_pos"><dia:point val="{corner}"/></dia:attribute>'
               f'<dia:attribute name="obj_bb"><dia:rectangle val="{corner};{box}"/>'
               '</dia:attribute>'
               f'<dia:attribute name="elem_corner"><dia:point val="{corner}"/></dia:attribute>'
               '<dia:attribute name="elem_width"><dia:real val=".7"/></dia:attribute>'
               '<dia:attribute name="elem_height"><dia:real val=".7"/></dia:attribute>'
               '<dia:attribute name="padding"><dia:real val="0"/></dia:attribute>'
               '<dia:attribute name="text"><dia:composite type="text">'
               f'<dia:attribute name="string"><dia:string>#{number}#</dia:string>'
               '</dia:attribute><dia:attribute name="height"><dia:real val=".12"/>'
               '</dia:attribute></dia:composite></dia:attribute></dia:object>\n')
    yield '</dia:layer></dia:diagram>\n'
