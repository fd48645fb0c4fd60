# From the café template to the saved document, by pointer, keys and accessibility alone.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Lays out, judges, saves, opens again and exports; tells it as TAP."""
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, click, drag, has, key, step, text_of, type_in, wait, xdo

NS = {'r': 'urn:regie:production:1'}
JUDGED = {
    'Worktop': ('1', 'Supports', 'supports', 'Fresh bread in sight says made today.'),
    'Bin': ('3', 'Works against', 'works-against', 'Guests queue beside our leftovers.'),
}
# Metres, on the pavement, where nothing else stands.
SET_DOWN = (10.2, 9.2)
PLANTER = (8.6, 9)
WALL = ((7.2, 9.6), (10.2, 9.6))
DOOR = (8.6, 9.6)


def judge(app, name):
    digit, verdict, _, reason = JUDGED[name]
    click(*app.centre(app.item(name)))
    wait(lambda: has(app.item(name), 'SELECTED'), f'{name} picked')
    key(digit)
    wait(lambda: app.item(name).get_description().endswith('; ' + verdict), f'{name} judged')
    type_in(app.click_on(lambda: app.find('text', 'Why'), 'room for the reason'), reason)
    # Out on empty pavement, where nothing is picked.
    click(*app.to_screen(10.9, 9.5))
    wait(lambda: app.find('text', 'Why') is None, 'nothing picked')


def undo_names(app, name):
    """The header bar says which step Ctrl+Z would take back."""
    return f'“{name}”' in (app.find('push button', 'Undo').get_description() or '')


def place(app):
    """From the Symbols tab, by a word that is not its name; then by pointer on the plan."""
    click(*app.centre(app.find('page tab', 'Symbols')))
    type_in(app.click_on(lambda: app.find('entry', 'Find a symbol'), 'the search'), 'trough')
    tile = wait(lambda: outside.only(app.tiles()), 'one symbol for the word')
    assert tile.get_name().startswith('Planter, 1.20 m'), tile.get_name()
    click(*app.centre(tile))
    wait(lambda: app.find('label', 'Click where it stands.*'), 'the planter in hand')
    click(*app.to_screen(*SET_DOWN))
    planter = app.item('Planter')
    wait(lambda: has(planter, 'SELECTED'), 'the planter picked')
    assert near(app.place(planter), SET_DOWN), app.place(planter)
    return planter


def near(place, wanted):
    return all(abs(a - b) < .2 for a, b in zip(place, wanted))


def move(app, item, wanted):
    drag(*app.centre(item), *app.to_screen(*wanted))
    wait(lambda: near(app.place(item), wanted), 'the planter where it was dragged')


def draw_wall(app, start, end):
    before = len(app.items('Wall'))
    key('w')
    wait(lambda: app.find('label', 'Click the wall.*'), 'the wall tool in hand')
    for point in start, end:
        click(*app.to_screen(*point))
    key('Return')
    wait(lambda: len(app.items('Wall')) == before + 1, 'a new wall')


def hang_door(app, point):
    key('d')
    wait(lambda: app.find('label', 'Click on a wall.*'), 'the door tool in hand')
    x, y = app.to_screen(*point)
    xdo('mousemove', x - 4, y)
    click(x, y)
    wait(lambda: undo_names(app, 'Add door'), 'a door')
    key('Escape')


def undo_and_redo(app, old_place):
    """Door, wall, move and planter back, and again forth."""
    walls = len(app.items('Wall'))
    key('ctrl+z')
    wait(lambda: undo_names(app, 'Draw wall'), 'the door undone')
    key('ctrl+z')
    wait(lambda: len(app.items('Wall')) == walls - 1, 'the wall undone')
    key('ctrl+z')
    wait(lambda: app.place(app.item('Planter')) == old_place, 'the planter back')
    key('ctrl+z')
    wait(lambda: not app.items('Planter'), 'no planter')
    for _ in range(4):
        key('ctrl+shift+z')
    wait(lambda: len(app.items('Wall')) == walls, 'the wall again')
    wait(lambda: near(app.place(app.item('Planter')), PLANTER), 'the planter moved again')
    wait(lambda: undo_names(app, 'Add door'), 'the door again')


def save(app):
    wait(lambda: has(app.find('push button', 'Save'), 'SENSITIVE'), 'something to save')
    key('ctrl+s')
    wait(lambda: not has(app.find('push button', 'Save'), 'SENSITIVE'), 'it saved')


def check_saved(path):
    root = ElementTree.parse(path).getroot()
    for name, (_, _, word, reason) in JUDGED.items():
        judgement = root.find(f".//r:element[@label='{name}']/r:judgement", NS)
        assert judgement.get('verdict') == word
        assert judgement.findtext('r:why', namespaces=NS) == reason
    planter = root.findall(".//r:element[@symbol='planter']", NS)[-1]
    assert near((float(planter.get('x')), float(planter.get('y'))), PLANTER)
    walls = root.findall('.//r:wall', NS)
    assert len(walls) == 4
    points = [tuple(map(float, p.split(','))) for p in walls[-1].get('points').split()]
    assert all(near(*pair) for pair in zip(points, WALL)), points
    doors = walls[-1].findall('r:opening', NS)
    assert len(doors) == 1 and abs(float(doors[0].get('at')) - 1.4) < .15


def check_pdf(path):
    """The briefing sheet gives the reasons."""
    pdf = path + '.pdf'
    subprocess.run([os.environ['REGIECTL'], 'export', '--sheet', 'plan', '--format', 'pdf',
                    path, '-o', pdf], check=True)
    text = subprocess.run(['pdftotext', '-layout', pdf, '-'], check=True, capture_output=True,
                          text=True).stdout
    words = ' '.join(text.split())
    for _, _, _, reason in JUDGED.values():
        assert reason in words, f'{reason} is not in the sheet'


def check_reopened(app):
    for name, (_, verdict, _, reason) in JUDGED.items():
        assert app.item(name).get_description().endswith('; ' + verdict), name
        click(*app.centre(app.item(name)))
        wait(lambda: text_of(app.find('text', 'Why')) == reason, f'the reason for {name}')
    assert near(app.place(app.item('Planter')), PLANTER)
    assert len(app.items('Wall')) == 4


class Walk:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'cafe.production')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'cafe.production')
        shutil.copy(template, self.path)
        self.app = None

    @step
    def open_the_cafe(self):
        self.app = App(self.path)
        self.app.item('Bin')

    @step
    def place_a_symbol(self):
        self.planter = place(self.app)
        self.place = self.app.place(self.planter)

    @step
    def drag_it(self):
        move(self.app, self.planter, PLANTER)

    @step
    def draw_a_wall_and_a_door(self):
        draw_wall(self.app, *WALL)
        hang_door(self.app, DOOR)

    @step
    def undo_and_redo(self):
        undo_and_redo(self.app, self.place)

    @step
    def judge_two_elements_with_reasons(self):
        for name in JUDGED:
            judge(self.app, name)

    @step
    def save(self):
        save(self.app)
        check_saved(self.path)

    @step
    def reopen_and_find_everything(self):
        self.app.quit()
        self.app = App(self.path)
        check_reopened(self.app)

    @step
    def export_a_sheet_with_the_reasons(self):
        check_pdf(self.path)


if __name__ == '__main__':
    sys.exit(outside.run(Walk))
