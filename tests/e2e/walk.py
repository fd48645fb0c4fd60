# From the café template to the saved document, by pointer, keys and accessibility alone.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Lays out, judges, saves, opens again and exports; tells it as TAP."""
import os
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, click, has, key, text_of, wait

NS = {'r': 'urn:regie:production:1'}
JUDGED = {
    'Worktop': ('1', 'Supports', 'supports', 'Fresh bread in sight says made today.'),
    'Bin': ('3', 'Works against', 'works-against', 'Guests queue beside our leftovers.'),
}


def judge(app, name):
    digit, verdict, _, reason = JUDGED[name]
    click(*app.centre(app.item(name)))
    wait(lambda: has(app.item(name), 'SELECTED'), f'{name} picked')
    key(digit)
    wait(lambda: app.item(name).get_description().endswith('; ' + verdict), f'{name} judged')
    why = wait(lambda: app.find('text', 'Why'), 'room for the reason')
    click(*app.centre(why))
    wait(lambda: has(why, 'FOCUSED'), 'the reason to be written')
    outside.xdo('type', '--delay', 8, reason)
    wait(lambda: text_of(why) == reason, 'the reason written')
    # Out on empty pavement, where nothing is picked.
    click(*app.to_screen(10.9, 9.5))
    wait(lambda: app.find('text', 'Why') is None, 'nothing picked')


def save(app):
    wait(lambda: has(app.find('push button', '.*Save'), 'SENSITIVE'), 'something to save')
    key('ctrl+s')
    wait(lambda: not has(app.find('push button', '.*Save'), 'SENSITIVE'), 'it saved')


def check_saved(path):
    root = ElementTree.parse(path).getroot()
    for name, (_, _, word, reason) in JUDGED.items():
        judgement = root.find(f".//r:element[@label='{name}']/r:judgement", NS)
        assert judgement.get('verdict') == word
        assert judgement.findtext('r:why', namespaces=NS) == reason


def check_reopened(app):
    for name, (_, verdict, _, reason) in JUDGED.items():
        assert app.item(name).get_description().endswith('; ' + verdict), name
        click(*app.centre(app.item(name)))
        wait(lambda: text_of(app.find('text', 'Why')) == reason, f'the reason for {name}')


STEPS = []


def step(function):
    STEPS.append(function)
    return function


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


def main():
    outside.start()
    print(f'1..{len(STEPS)}')
    with tempfile.TemporaryDirectory() as folder:
        walk = Walk(folder)
        try:
            for number, function in enumerate(STEPS, 1):
                function(walk)
                print(f'ok {number} - {function.__name__.replace("_", " ")}')
        except Exception:
            print(f'not ok {number} - {function.__name__.replace("_", " ")}')
            outside.picture()
            raise
        finally:
            if walk.app:
                walk.app.end()


if __name__ == '__main__':
    sys.exit(main())
