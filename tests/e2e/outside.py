# Drives the app from outside, as a person or a screen reader does.
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) The Regie authors
"""Finding, waiting and pointing. Needs a display and a session bus of its own."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

APP = os.environ['REGIE']
PATIENCE = 15


def wait(ask, what, seconds=PATIENCE):
    """Asks until the answer is true; a widget that goes meanwhile is no answer."""
    end, last = time.monotonic() + seconds, None
    while time.monotonic() < end:
        try:
            answer = ask()
            if answer:
                return answer
        except (GLib.Error, AttributeError, IndexError, StopIteration,
                subprocess.CalledProcessError) as error:
            last = error
        time.sleep(.03)
    raise AssertionError(f'waited in vain: {what} {last or ""}')


# Nobody looks for anything inside of these, and each look costs a call over the bus.
LEAVES = {'label', 'list item', 'push button', 'table', 'text', 'image', 'scroll bar'}


def children(node):
    return (node.get_child_at_index(i) for i in range(node.get_child_count()))


def everything(node):
    """Inside of lists' rows too. What goes meanwhile is nothing."""
    if node is None:
        return
    yield node
    for i in range(node.get_child_count()):
        yield from everything(node.get_child_at_index(i))


def walk(node):
    if node is None:
        return
    yield node
    if node.get_role_name() in LEAVES:
        return
    for i in range(node.get_child_count()):
        yield from walk(node.get_child_at_index(i))


def find_all(root, role, name=None, tries=5):
    try:
        return [n for n in walk(root) if n.get_role_name() == role and
                (name is None or re.fullmatch(name, n.get_name() or ''))]
    except GLib.Error:
        # A widget went while it was looked at: what is there now is found by looking again.
        if tries == 1:
            raise
        time.sleep(.1)
        return find_all(root, role, name, tries - 1)


def find(root, role, name=None):
    return next(iter(find_all(root, role, name)), None)


def has(node, state):
    return node.get_state_set().contains(getattr(Atspi.StateType, state))


def focused(node):
    """An entry lends its focus to the text in it."""
    return has(node, 'FOCUSED') or any(
        has(node.get_child_at_index(i), 'FOCUSED') for i in range(node.get_child_count()))


def only(nodes):
    return nodes[0] if len(nodes) == 1 else None


def text_of(node):
    # (0, -1) means nothing in GTK 4.8.
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


def act(node):
    assert node.do_action(0), f'no action on {node.get_name()}'


def xdo(*words):
    done = subprocess.run(['xdotool', *map(str, words)], check=True, capture_output=True,
                          text=True)
    return done.stdout.strip()


def key(*names):
    xdo('key', *names)


def click(x, y):
    xdo('mousemove', x, y)
    time.sleep(.02)
    xdo('click', 1)


def type_in(node, text):
    """ASCII, key by key, where the keyboard is once the node has it."""
    wait(lambda: focused(node), f'{node.get_name()} to be written in')
    xdo('type', '--delay', 8, text)
    wait(lambda: text_of(node) == text, f'“{text}” written')


def drag(x, y, to_x, to_y, steps=8, held=lambda: None):
    """held: what is done before the button is let go."""
    xdo('mousemove', x, y, 'mousedown', 1)
    for i in range(1, steps + 1):
        xdo('mousemove', round(x + (to_x - x) * i / steps), round(y + (to_y - y) * i / steps))
        time.sleep(.02)
    held()
    xdo('mouseup', 1)


def told(window):
    """What the display says of a window: nothing when it has just gone."""
    said = subprocess.run(['xwininfo', '-id', window], capture_output=True, text=True).stdout
    return dict(re.findall(r'(\w[\w -]*):\s+(\S+)', said))


class App:
    """A running regie with one window."""

    def __init__(self, *paths, **environment):
        # In the corner, away from the window: where it rests over one, a tooltip opens.
        xdo('mousemove', 9999, 9999)
        self.process = subprocess.Popen([APP, *paths], stdout=subprocess.DEVNULL,
                                        env={**os.environ, **environment})
        self.node = wait(self._on_bus, 'the app on the bus')
        self.frame = wait(lambda: find(self.node, 'frame'), 'its window')
        self.canvas = None

    def _on_bus(self):
        desktop = Atspi.get_desktop(0)
        children = (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
        return next((a for a in children if a and a.get_name() == 'regie' and
                     a.get_process_id() == self.process.pid), None)

    def find(self, role, name=None):
        return find(self.frame, role, name)

    def windows(self):
        """Without what opens over them: a tooltip comes when it likes."""
        shown = xdo('search', '--onlyvisible', '--pid', self.process.pid).split()
        return [w for w in shown if told(w).get('Override Redirect State') == 'no']

    def keys_to_front(self, count=1):
        """Gives the newest of so many windows the keyboard: there is no window manager."""
        wait(lambda: len(self.windows()) == count, f'{count} windows')
        xdo('windowfocus', '--sync', self.windows()[-1])

    def tab_to(self, look, what, backward=False):
        """Goes through the window by keyboard until what is looked for has the focus."""
        node, back = None, 0
        for i in range(90):
            try:
                # A look may cost more than all the keys; a panel is filled anew now and then.
                if not node or i % 15 == 0:
                    node = look()
                if node and focused(node):
                    time.sleep(.2)
                    if focused(node):
                        return node
                    # Where keys had piled up they went too far: slowly back.
                    node, back = None, 3
            except GLib.Error:
                node = None
            key('shift+Tab' if backward != (back > 0) else 'Tab')
            time.sleep(.4 if back else .06)
            back = max(0, back - 1)
        raise AssertionError(f'Tab never came to {what}')

    def origin(self):
        """Where (0, 0) of the window's content is on the screen."""
        value = told(self.windows()[-1])
        # The frame's border is as wide on all sides.
        inner = self.frame.get_extents(Atspi.CoordType.WINDOW)
        return (int(value['Absolute upper-left X']) + (int(value['Width']) - inner.width) // 2,
                int(value['Absolute upper-left Y']) + (int(value['Height']) - inner.height) // 2)

    def centre(self, node):
        left, top = self.origin()
        at = node.get_extents(Atspi.CoordType.WINDOW)
        return left + at.x + at.width // 2, top + at.y + at.height // 2

    def click_on(self, look, what):
        """Where something is once it has come to rest: what was just filled moves about."""
        place = [None]

        def rests():
            last, place[0] = place[0], self.centre(look())
            time.sleep(.1)
            return last == place[0]

        wait(rests, what)
        click(*place[0])
        return wait(lambda: focused(look()) and look(), f'{what} with the keyboard')

    def items(self, name):
        """What the canvas tells of things with that name."""
        if self.canvas is None:
            # The outline lists them too, but only the canvas says where they are.
            self.canvas = next(n for n in find_all(self.frame, 'list item', 'Lime tree')
                               if ' m across' in (n.get_description() or '')).get_parent()
        children = (self.canvas.get_child_at_index(i)
                    for i in range(self.canvas.get_child_count()))
        return [c for c in children if c.get_name() == name]

    def tiles(self):
        """The symbols on show in the palette."""
        palette = self.find('entry', 'Find a symbol').get_parent()
        return [t.get_child_at_index(i) for t in find_all(palette, 'table')
                for i in range(t.get_child_count())]

    def item(self, name):
        return wait(lambda: next(iter(self.items(name)), None), f'{name} on the canvas')

    def place(self, item):
        """Metres across and down the plan, as the canvas says them."""
        across, down = re.findall(r'(−?[\d.]+) m', item.get_description())
        return float(across.replace('−', '-')), float(down.replace('−', '-'))

    def to_screen(self, x, y):
        """From metres on the plan, by two things far from each other."""
        marks = [self.item('Lime tree'), self.item('Bicycle stand')]
        (ax, ay), (bx, by) = map(self.place, marks)
        (px, py), (qx, qy) = map(self.centre, marks)
        return (round(px + (x - ax) * (qx - px) / (bx - ax)),
                round(py + (y - ay) * (qy - py) / (by - ay)))

    def export(self, path, *choices):
        """Through the print dialog; choices: a row's name and how many steps further down."""
        key('ctrl+p')
        dialog = wait(lambda: find(self.node, 'frame', 'Print'), 'the print dialog')
        self.keys_to_front(2)
        for name, steps in choices:
            self.tab_to(lambda: find(dialog, 'combo box', name), name)
            key('space')
            key(*['Down'] * steps, 'Return')
        self.tab_to(lambda: find(dialog, 'push button', '.*Export…'), 'Export')
        key('space')
        self.keys_to_front(3)
        name = wait(lambda: next((n for n in find_all(self.node, 'text') if focused(n)), None),
                    'room for a name')
        key('ctrl+a')
        type_in(name, path)
        key('Return')
        wait(lambda: os.path.exists(path), 'the sheet')

    def quit(self):
        key('ctrl+q')
        wait(lambda: self.process.poll() is not None, 'the app to quit')
        assert self.process.returncode == 0, f'it ended with {self.process.returncode}'
        wait(lambda: self._on_bus() is None, 'the app off the bus')

    def end(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def picture(path):
    """X's own tools may be missing; nobody's walk ends for want of a picture."""
    subprocess.run(['import', '-window', 'root', path], check=False)


class Film:
    """With REGIE_RECORD a folder: a film where ffmpeg is installed, else a picture a step."""

    def __init__(self, name):
        self.folder, self.name, self.process = os.environ.get('REGIE_RECORD'), name, None
        if not self.folder:
            return
        os.makedirs(self.folder, exist_ok=True)
        if shutil.which('ffmpeg'):
            self.process = subprocess.Popen(
                ['ffmpeg', '-loglevel', 'error', '-y', '-f', 'x11grab', '-framerate', '12',
                 '-i', os.environ['DISPLAY'], '-pix_fmt', 'yuv420p',
                 os.path.join(self.folder, name + '.mp4')], stdin=subprocess.PIPE)

    def keep(self, number, step):
        if self.folder and not self.process:
            picture(os.path.join(self.folder, f'{self.name}-{number:02}-{step}.png'))

    def end(self):
        if self.process:
            self.process.communicate(b'q')


STEPS = []


def step(function):
    STEPS.append(function)
    return function


def run(make):
    """Takes the steps of the class, each a line of TAP."""
    Atspi.init()
    Atspi.set_timeout(5000, 15000)
    sys.stdout.reconfigure(line_buffering=True)
    print(f'1..{len(STEPS)}')
    film = Film(make.__name__.lower())
    with tempfile.TemporaryDirectory() as folder:
        walker = make(folder)
        try:
            for number, function in enumerate(STEPS, 1):
                title = function.__name__.replace('_', ' ')
                function(walker)
                film.keep(number, function.__name__)
                print(f'ok {number} - {title}')
        except Exception:
            print(f'not ok {number} - {title}')
            if 'REGIE_PICTURE' in os.environ:
                picture(os.environ['REGIE_PICTURE'])
            raise
        finally:
            film.end()
            if walker.app:
                walker.app.end()
