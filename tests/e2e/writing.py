# From nothing to a script: what the service promises, who plays it, what is worth a thought.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""From Blank: a proposition, promises, roles, a dilemma, a scene; the list of findings empties."""
import json
import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

import outside
from outside import App, act, everything, find, focused, key, step, text_of, type_in, wait

NS = {'r': 'urn:regie:production:1'}
SENTENCE = 'A passport in ten calm minutes'
PROMISES = ('No guessing', 'Never alone with a form')
EVENT = 'The visitor stops worrying about the photograph'
SITUATION = 'The photograph is a day too old'
ANSWER = 'We take a new one here and charge nothing'
BECAUSE = 'A second visit costs them a morning'
WANTS = {'Clerk': 'I want her to breathe out', 'Visitor': 'I want to be done before noon'}
AIMS = {'Clerk': 'To send nobody home twice', 'Visitor': 'To be taken at my word'}


class Script:
    def __init__(self, folder):
        self.path = os.path.join(folder, 'office.production')
        self.sheet = os.path.join(folder, 'book.pdf')
        template = os.path.join(os.environ['REGIE_RESOURCES'], 'templates', 'blank.production')
        shutil.copy(template, self.path)
        self.app = None

    def list(self, name):
        return wait(lambda: self.app.find('list', name), name)

    def room(self, within, name):
        return next((n for n in everything(within)
                     if n.get_role_name() == 'text' and n.get_name() == name), None)

    def write(self, words, within, name):
        """By keyboard, from where the focus is; within: a way to ask for what it is in."""
        node = self.app.tab_to(lambda: self.room(within(), name), name)
        key('ctrl+a')
        type_in(node, words)

    def add(self, what, words, says, within=None):
        """Writes over what was just made: it has the keyboard."""
        self.press(f'Add:? {what}', within)
        node = wait(lambda: next(n for n in everything(self.app.frame) if focused(n) and
                                 n.get_role_name() == 'text' and text_of(n) == says), words)
        key('ctrl+a')
        type_in(node, words)

    def press(self, name, within=None):
        button = wait(lambda: next((n for n in everything(within() if within else self.app.frame)
                                    if n.get_role_name() in ('push button', 'toggle button')
                                    and re.fullmatch(name, n.get_name() or '')), None), name)
        act(button)
        return button

    def findings(self):
        """How many the page says there are."""
        label = self.app.find('label', r'Worth a Thought \(\d+\)')
        return int(re.search(r'\d+', label.get_name()).group())

    def saved(self):
        key('ctrl+s')
        wait(lambda: not self.app.find('push button', 'Save').get_state_set().contains(
            outside.Atspi.StateType.SENSITIVE), 'it saved')
        return ElementTree.parse(self.path).getroot()

    def role(self, position):
        return self.list('Cast').get_child_at_index(position)

    @step
    def say_what_is_promised(self):
        app = self.app = App(self.path)
        app.keys_to_front()
        key('alt+1')
        wait(lambda: app.find('push button', 'Add Promise'), 'the script')
        wait(lambda: self.findings() == 1, 'the scene without an event')
        self.write(SENTENCE, lambda: app.frame, 'Value proposition')
        for name in PROMISES:
            self.add('Promise', name, '')
        wait(lambda: self.findings() == 3, 'promises that nothing carries')

    @step
    def say_what_happens(self):
        self.write(EVENT, lambda: self.list('Scenes'), 'Event')
        wait(lambda: self.findings() == 2, 'a scene with an event')

    @step
    def cast_two_roles_with_a_dilemma(self):
        app = self.app
        for i, (name, aim) in enumerate(AIMS.items()):
            self.add('Role', name, 'New role')
            act(wait(lambda: next(n for n in everything(self.role(i)) if n.get_role_name() in (
                'toggle button', 'push button') and 'dilemmas' in (n.get_name() or '')),
                'the rest of the card'))
            self.write(aim, lambda: self.role(i), 'Super-objective')
        wait(lambda: self.findings() == 4, 'roles without a line of action')
        self.add('Dilemma', SITUATION, '', lambda: self.role(0))
        self.write(ANSWER, lambda: self.role(0), 'We')
        self.write(BECAUSE, lambda: self.role(0), 'Because')

    def section(self, name):
        return next((n for n in everything(self.list('Sections'))
                     if n.get_role_name() == 'list item' and n.get_name().startswith(name)), None)

    @step
    def go_by_the_index(self):
        app, name = self.app, list(AIMS)[0]
        app.tab_to(lambda: next((n for n in everything(self.list('Sections')) if focused(n)),
                                None), 'the sections')
        for _ in range(20):
            if focused(self.section(name)):
                break
            key('Down')
        assert focused(self.section(name))
        key('Return')
        wait(lambda: any(n.get_role_name() == 'text' and focused(n) and text_of(n) == name
                         for n in everything(self.role(0))), 'the role')

    @step
    def bring_them_on_stage(self):
        app = self.app
        key('alt+2')
        act(wait(lambda: app.find('page tab', 'Symbols'), 'the tab of the symbols'))
        for name in AIMS:
            search = app.click_on(lambda: app.find('entry', 'Find a symbol'), 'the search')
            key('ctrl+a')
            type_in(search, name)
            wait(lambda: self.tile(name), name)
            app.tab_to(lambda: self.tile(name), name)
            key('Return')
        wait(lambda: len(self.saved().findall('.//r:scene/r:position', NS)) == 2, 'both on stage')

    def tile(self, name):
        """Symbols may be found by the word too."""
        return next((t for t in self.app.tiles() if t.get_name().startswith(name)), None)

    @step
    def let_them_want_something(self):
        app = self.app
        # To the canvas, where nothing is to be picked.
        key('F6', 'Escape')
        wait(lambda: app.find('label', 'Scene'), 'the scene in the inspector')
        self.press('Add Beat')
        wait(lambda: app.find('label', 'Beat'), 'the beat in the inspector')
        app.click_on(lambda: self.room(app.find('label', 'Beat').get_parent(), 'Title'),
                     'its title')
        for name in PROMISES:
            self.press(f'{name}: not named')
            wait(lambda: app.find('push button', f'{name}: carries it'), f'{name} carried')
        for name, words in WANTS.items():
            app.tab_to(lambda: self.wish(name), name)
            type_in(self.wish(name), words)
        key('alt+1')
        wait(lambda: self.findings() == 0, 'nothing left to think of')

    def wish(self, role):
        """Where the inspector takes what the role wants in the beat."""
        within, heading = False, self.app.find('label', 'Beat')
        for node in everything(heading.get_parent()) if heading else []:
            within = within or (node.get_role_name() == 'label' and node.get_name() == role)
            if within and node.get_role_name() == 'text' and node.get_name() == 'I want …':
                return node
        return None

    @step
    def find_a_word(self):
        app = self.app
        key('ctrl+f')
        search = wait(lambda: next(n for n in everything(app.frame) if focused(n) and
                                   n.get_role_name() in ('entry', 'text')), 'the search')
        outside.xdo('type', '--delay', 8, 'noon')
        found = wait(lambda: next(n for n in everything(search.get_parent().get_parent())
                                  if n.get_name() == 'Found'), 'what is found')
        wait(lambda: found.get_child_count() == 1, 'the one place')
        key('Return')
        room = wait(lambda: next(n for n in everything(app.frame) if n.get_role_name() == 'text'
                                 and focused(n)), 'the text')
        assert text_of(room) == WANTS['Visitor'], text_of(room)

    @step
    def bind_the_book(self):
        self.app.export(self.sheet, ('Sheet', 9))
        self.app.keys_to_front(2)
        key('Escape')

    @step
    def read_it(self):
        said = subprocess.run(['pdftotext', '-raw', self.sheet, '-'], check=True,
                              capture_output=True, text=True).stdout
        words = ' '.join(said.split())
        for mine in (SENTENCE, *PROMISES, EVENT, SITUATION, ANSWER, BECAUSE, *WANTS.values(),
                     *AIMS.values()):
            assert mine in words, (mine, words)
        outline = subprocess.run(['qpdf', '--json', '--json-key=outlines', self.sheet], check=True,
                                 capture_output=True, text=True).stdout
        chapters = json.loads(outline)['outlines']
        titles = [c['title'] for c in chapters]
        assert any('Scene 1' in t for t in titles), titles
        pages = [c['destpageposfrom1'] for c in chapters]
        assert pages == sorted(pages) and pages[-1] > 1, pages

    @step
    def quit(self):
        root = self.saved()
        assert [p.get('name') for p in root.iterfind('.//r:promise', NS)] == list(PROMISES)
        self.app.quit()


if __name__ == '__main__':
    sys.exit(outside.run(Script))
