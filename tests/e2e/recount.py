#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Regie authors
"""Recounts every figure of every role sheet from the document, and reads them on paper.

It shares nothing with the program but the file: it reads XML, adds up lengths and looks for
the nearest outline in its own plain way. Tells it as TAP."""

import math
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as XML

TEMPLATES = ['bank-branch', 'boutique', 'cafe', 'dental-clinic', 'hotel-reception',
             'library-desk']
SPACE = '{urn:regie:production:1}'
AT = 0.8  # metres from an outline
NO_PLACE = ('light', 'sound', 'scent')
ZONES = {'frontstage': 'Frontstage', 'backstage': 'Backstage', 'threshold': 'Threshold',
         'queue': 'Queue', 'seating': 'Seating', 'service': 'Service'}


def number(node, name, fallback=0.0):
    return float(node.get(name, fallback))


def points(text):
    return [tuple(map(float, pair.split(','))) for pair in (text or '').split()]


def find_all(node, tag):
    return node.findall(SPACE + tag)


class Scene:
    """One scene as its beats leave it, each written out in full."""

    def __init__(self, root, node):
        settings = {one.get('id'): one for one in find_all(root, 'setting')}
        self.node = node
        self.setting = settings.get(node.get('setting'), find_all(root, 'setting')[0])
        self.beats = find_all(node, 'beat')
        self.bodies = find_all(node, 'position')
        self.elements = find_all(node, 'element') + find_all(self.setting, 'element')
        things = self.bodies + self.elements
        state = {one.get('id'): self.opening(one) for one in things}
        self.states = [state]
        for beat in self.beats:
            state = {name: dict(old) for name, old in state.items()}
            for difference in find_all(beat, 'difference'):
                self.change(state[difference.get('thing')], difference)
            for cue in find_all(beat, 'cue'):
                if cue.get('element') and cue.get('presence'):
                    state[cue.get('element')]['on'] = cue.get('presence') == 'on-stage'
            self.states.append(state)

    @staticmethod
    def opening(one):
        gone = one.get('offstage', one.get('hidden', 'false')) == 'true'
        return {'x': number(one, 'x'), 'y': number(one, 'y'), 'turn': number(one, 'turn'),
                'on': not gone, 'carrier': None}

    @staticmethod
    def change(state, difference):
        for name in ('x', 'y', 'turn'):
            if difference.get(name) is not None:
                state[name] = float(difference.get(name))
        if difference.get('x') is not None:
            state['carrier'] = None
        if difference.get('carried-by'):
            state['carrier'] = difference.get('carried-by')
        if difference.get('presence'):
            state['on'] = difference.get('presence') == 'on-stage'

    def difference(self, beat, thing):
        for one in find_all(self.beats[beat], 'difference'):
            if one.get('thing') == thing:
                return one
        return None

    def walk(self, beat, thing):
        """Metres, seconds and where to; None for whoever stays."""
        difference = self.difference(beat, thing)
        before, after = self.states[beat][thing], self.states[beat + 1][thing]
        if difference is None or difference.get('x') is None:
            return None
        if not before['on'] and not after['on']:
            return None
        way = [(before['x'], before['y'])] + points(difference.get('path'))
        way.append((after['x'], after['y']))
        if len(way) == 2 and math.dist(*way) < 0.005:
            return None
        metres = sum(math.dist(a, b) for a, b in zip(way, way[1:]))
        verb = 'Ent' if not before['on'] else 'Ex' if not after['on'] else 'X'
        return metres, metres / number(difference, 'pace', 1.1), way[-1], verb, difference

    def place(self, beat, at):
        """The nearest outline, else the entrance, the smallest zone, the clock."""
        best, name = AT, None
        entrance = number(self.setting, 'entrance-x'), number(self.setting, 'entrance-y')
        for one in self.elements:
            state = self.states[beat + 1][one.get('id')]
            if not one.get('label') or one.get('kind', 'scenery') in NO_PLACE:
                continue
            if not state['on'] or state['carrier']:
                continue
            away = self.outline(one, state, at)
            if away < best:
                best, name = away, one.get('label')
        if entrance != (0, 0) and math.dist(at, entrance) < best:
            return 'Entrance'
        return name or self.zone(at) or self.clock(at, entrance)

    @staticmethod
    def outline(one, state, at):
        angle = -math.radians(state['turn'])
        x, y = at[0] - state['x'], at[1] - state['y']
        across = x * math.cos(angle) - y * math.sin(angle)
        along = x * math.sin(angle) + y * math.cos(angle)
        return math.hypot(max(abs(across) - number(one, 'width', 1) / 2, 0),
                          max(abs(along) - number(one, 'depth', 1) / 2, 0))

    def zone(self, at):
        found = []
        for one in find_all(self.setting, 'zone'):
            edge = points(one.get('points'))
            pairs = list(zip(edge, edge[1:] + edge[:1]))
            inside = sum((a[1] > at[1]) != (b[1] > at[1]) and
                         at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0]
                         for a, b in pairs) % 2
            area = abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs)) / 2
            if inside:
                found.append((area, one.get('name') or ZONES[one.get('kind', 'frontstage')]))
        return min(found)[1] if found else None

    def clock(self, at, twelve):
        middle = number(self.setting, 'width') / 2, number(self.setting, 'depth') / 2
        turn = math.atan2(at[1] - middle[1], at[0] - middle[0]) - \
            math.atan2(twelve[1] - middle[1], twelve[0] - middle[0])
        return f'{round(turn * 6 / math.pi) % 12 or 12} o’clock'


def initials(scene, body, role):
    same = [one for one in scene.bodies if one.get('role') == body.get('role')]
    letters = role.get('initials') or role.get('name')[:2]
    return letters + (str(same.index(body) + 1) if len(same) > 1 else '')


def clock_time(seconds):
    return f'{int(seconds) // 60}:{int(seconds) % 60:02}'


def recount(root, role):
    """What the sheet must say: the head's figures, then a title line for each beat."""
    lines, beats, seconds, metres = [], 0, 0.0, 0.0
    for scene in (Scene(root, one) for one in find_all(root, 'scene')):
        mine = [one for one in scene.bodies if one.get('role') == role.get('id')]
        for beat, node in enumerate(scene.beats if mine else []):
            told = []
            for body in mine:
                walk = scene.walk(beat, body.get('id'))
                if not walk:
                    continue
                leader = scene.walk(beat, walk[4].get('along-with')) \
                    if walk[4].get('along-with') else None
                took = max(1, round((leader or walk)[1]))
                metres += walk[0]
                told.append(f'{initials(scene, body, role)} {walk[3]} '
                            f'{scene.place(beat, walk[2])}, {walk[0]:.1f} m, {took} s')
            beats += 1
            seconds += number(node, 'duration', 20)
            lines.append(f'{node.get("title")} {clock_time(number(node, "duration", 20))}' +
                         (' · ' + '; '.join(told) if told else ''))
    head = f'{beats} beat{"" if beats == 1 else "s"} · {clock_time(seconds)}'
    return head, f'walks {metres:.2f} m' if metres else None, lines


def on_paper(path, role):
    """All words of the role's sheet, with single blanks."""
    pdf = subprocess.run([os.environ['REGIECTL'], 'export', '--sheet', 'role', '--role',
                          role.get('name'), '--format', 'pdf', '-o', '-', path],
                         check=True, capture_output=True).stdout
    text = subprocess.run(['pdftotext', '-raw', '-', '-'], input=pdf, check=True,
                          capture_output=True).stdout.decode()
    return re.sub(r'\s+', ' ', text)


def plain(text):
    return re.sub(r'\s+', ' ', text)


def check(template):
    path = os.path.join(os.environ['REGIE_RESOURCES'], 'templates',
                        template + '.production')
    root = XML.parse(path).getroot()
    wrong = []
    for role in find_all(root, 'role'):
        head, walks, lines = recount(root, role)
        if not lines:
            continue
        words = on_paper(path, role)
        for expected in [head, walks] + lines:
            if expected and plain(expected) not in words:
                wrong.append(f'{role.get("name")}: {expected}')
        count = len(re.findall(r', [0-9]+\.[0-9] m, [0-9]+ s', words))
        moves = sum(line.count(' m, ') for line in lines)
        if count != moves:
            wrong.append(f'{role.get("name")}: {moves} moves, {count} on paper')
    return wrong


def main():
    if not shutil.which('pdftotext'):
        print('1..0 # SKIP poppler-utils is not installed')
        return 0
    print(f'1..{len(TEMPLATES)}')
    failed = 0
    for position, template in enumerate(TEMPLATES):
        wrong = check(template)
        failed += bool(wrong)
        print(f'{"not " if wrong else ""}ok {position + 1} - {template}: figures on role '
              f'sheets are those of the document')
        for line in wrong:
            print(f'# not on paper: {line}')
    return failed != 0


sys.exit(main())
