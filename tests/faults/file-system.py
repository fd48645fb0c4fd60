#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright The Regie authors
"""file-system.py SAVE-ONCE REGIECTL: saves in every place a file can be in, and looks at what
is there afterwards. Tells it as TAP. Mounts are made in a name space of its own; what the
machine does not allow is skipped, with the reason."""
import os
import resource
import shutil
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile

from desk import (ALREADY, REGIECTL, NOBODY, OLD, NEW, THEIRS, Skip, Desk, production, root_only,
                  chown, mount, mounted, small_disk)


def test_symbolic_link_is_followed(desk):
    os.symlink('café.production', desk.inside('link'))
    desk.expect('saved', desk.inside('link'))
    assert os.path.islink(desk.inside('link')) and desk.holds(desk.path) == NEW


def test_chain_of_links_is_followed(desk):
    os.mkdir(desk.inside('deep'))
    os.symlink('../café.production', desk.inside('deep/one'))
    os.symlink(desk.inside('deep/one'), desk.inside('two'))
    os.symlink('two', desk.inside('three'))
    desk.expect('saved', desk.inside('three'))
    assert desk.holds(desk.path) == NEW and os.path.islink(desk.inside('deep/one'))
    assert os.listdir(desk.inside('deep')) == ['one']


def test_dangling_link_makes_the_file_it_means(desk):
    os.symlink('not-yet', desk.inside('link'))
    desk.expect('saved', desk.inside('link'), known=False)
    assert os.path.islink(desk.inside('link')) and desk.holds(desk.inside('not-yet')) == NEW


def test_link_into_nowhere_is_refused(desk):
    os.symlink('no-folder/not-yet', desk.inside('link'))
    desk.expect('vanished', desk.inside('link'), known=False)


def test_circle_of_links_is_refused(desk):
    os.symlink('b', desk.inside('a'))
    os.symlink('a', desk.inside('b'))
    desk.expect('file', desk.inside('a'), known=False)


def test_hard_link_stays_one(desk):
    os.link(desk.path, desk.inside('other'))
    assert desk.expect('saved').st_nlink == 2
    assert desk.holds(desk.inside('other')) == NEW


# Whose it is and who may


def test_mode_is_kept(desk):
    for mode in (0o600, 0o640, 0o644, 0o664, 0o666, 0o755, 0o2664):
        desk.put(desk.path, OLD)
        os.chmod(desk.path, mode)
        assert stat.S_IMODE(desk.expect('saved').st_mode) == mode, oct(mode)


def test_owner_is_kept_by_the_superuser(desk):
    root_only()
    chown(desk.path, NOBODY, NOBODY)
    facts = desk.expect('saved')
    assert (facts.st_uid, facts.st_gid) == (NOBODY, NOBODY)


def test_owner_is_kept_by_another(desk):
    root_only()
    chown(desk.folder, NOBODY, NOBODY)
    os.chmod(desk.path, 0o666)
    facts = desk.expect('saved', user=NOBODY, group=NOBODY)
    assert facts.st_uid == 0


def test_sticky_folder_of_others(desk):
    root_only()
    chown(desk.path, NOBODY + 1, NOBODY)
    os.chmod(desk.path, 0o666)
    os.chmod(desk.folder, 0o1777)
    assert desk.expect('saved', user=NOBODY, group=NOBODY).st_uid == NOBODY + 1


def test_group_of_the_file_is_kept(desk):
    root_only()
    chown(desk.path, 0, 12)
    assert desk.expect('saved').st_gid == 12


def test_access_list_is_kept(desk):
    entry = struct.Struct('<HHI')
    rows = [(1, 6, -1), (2, 4, 1234), (4, 4, -1), (16, 4, -1), (32, 0, -1)]
    acl = struct.pack('<I', 2) + b''.join(
        entry.pack(tag, bits, who & 0xffffffff) for tag, bits, who in rows)
    try:
        os.setxattr(desk.path, 'system.posix_acl_access', acl)
    except OSError as error:
        raise Skip(f'no access lists here: {error}') from error
    desk.expect('saved')
    assert os.getxattr(desk.path, 'system.posix_acl_access') == acl


def test_attributes_are_kept(desk):
    try:
        os.setxattr(desk.path, 'user.regie', b'kept')
        os.setxattr(desk.path, 'user.empty', b'')
    except OSError as error:
        raise Skip(f'no attributes here: {error}') from error
    desk.expect('saved')
    assert os.getxattr(desk.path, 'user.regie') == b'kept'
    assert os.getxattr(desk.path, 'user.empty') == b''


def as_anybody(desk):
    """The superuser may write everywhere, so somebody else tries."""
    if os.geteuid() != 0:
        return {}
    chown(desk.folder, NOBODY, NOBODY)
    chown(desk.path, NOBODY, NOBODY)
    return {'user': NOBODY, 'group': NOBODY}


def test_read_only_file_is_refused(desk):
    who = as_anybody(desk)
    os.chmod(desk.path, 0o444)
    desk.expect('read-only', content=OLD, **who)


def test_read_only_folder(desk):
    who = as_anybody(desk)
    os.chmod(desk.folder, 0o555)
    inode = os.stat(desk.path).st_ino
    assert desk.expect('saved', **who).st_ino == inode
    desk.expect('read-only', desk.inside('fresh'), known=False, **who)
    os.chmod(desk.folder, 0o755)


def test_unreadable_file_is_refused(desk):
    who = as_anybody(desk)
    os.chmod(desk.path, 0o222)
    assert desk.save(**who) == 'file', desk.sentence
    os.chmod(desk.path, 0o644)
    assert desk.holds(desk.path) == OLD


# What is no file


def refuse(desk, path):
    desk.expect('not-regular', path, known=False)
    done = subprocess.run([REGIECTL, 'check', path], capture_output=True, check=False,
                          timeout=10)
    assert done.returncode == 2 and b'not a file' in done.stderr, done.stderr


def test_pipe_is_refused(desk):
    os.mkfifo(desk.inside('pipe'))
    refuse(desk, desk.inside('pipe'))


def test_folder_is_refused(desk):
    refuse(desk, desk.root)


def test_socket_is_refused(desk):
    with socket.socket(socket.AF_UNIX) as listener:
        os.chdir(desk.folder)
        listener.bind('socket')
        refuse(desk, desk.inside('socket'))
        os.chdir('/')


def test_devices_are_refused(desk):
    for device in ('/dev/null', '/dev/zero', '/dev/full'):
        refuse(desk, device)


def test_link_to_a_device_is_refused(desk):
    os.symlink('/dev/null', desk.inside('link'))
    refuse(desk, desk.inside('link'))


# Room


def test_full_disk_changes_nothing(desk):
    with small_disk(desk, '48k'):
        desk.expect('no-room', content=OLD)
        desk.expect('no-room', desk.inside('fresh'), known=False)


def test_full_disk_in_place(desk):
    with small_disk(desk, '48k'):
        os.link(desk.path, desk.inside('other'))
        desk.expect('no-room', content=OLD)
        assert not os.listdir(os.path.join(desk.state, 'regie', 'kept'))


def test_full_state_folder_in_place(desk):
    os.link(desk.path, desk.inside('other'))
    with mounted(desk.state, '-t', 'tmpfs', '-o', 'size=4k', 'small'):
        desk.expect('file', content=OLD)


def test_room_for_one_more(desk):
    with small_disk(desk, '80k'):
        desk.expect('saved')


def test_no_more_files(desk):
    with mounted(desk.folder, '-t', 'tmpfs', '-o', 'nr_inodes=2', 'small'):
        desk.put(desk.path, OLD)
        desk.expect('no-room', content=OLD)


def test_largest_size_of_a_file(desk):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))
    desk.expect('no-room', content=OLD, preexec_fn=limit)


def test_largest_size_of_a_file_kills(desk):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (30000, 30000))
    desk.save(preexec_fn=limit, restore_signals=False)
    assert desk.died == signal.SIGXFSZ and desk.holds(desk.path) == OLD


def test_quota(desk):
    root_only()
    with mounted(desk.folder, '-t', 'tmpfs', '-o', 'usrquota,usrquota_block_hardlimit=48k', 'small'):
        desk.put(desk.path, OLD)
        chown(desk.path, NOBODY, NOBODY)
        os.chmod(desk.folder, 0o777)
        desk.expect('no-room', content=OLD, user=NOBODY, group=NOBODY)
        assert 'share' in desk.sentence, desk.sentence


def test_read_only_disk(desk):
    with small_disk(desk, '1m'):
        mount('-o', 'remount,ro', desk.folder)
        desk.expect('read-only', content=OLD)
        desk.expect('read-only', desk.inside('fresh'), known=False)


def test_file_that_is_a_mount(desk):
    with mounted(desk.path, '--bind', os.path.join(desk.root, 'old')):
        assert desk.save() == 'file', desk.sentence
        assert desk.holds(desk.path) == OLD
    assert os.listdir(desk.folder) == ['café.production']


# Names


def test_names(desk):
    for name in ('a' * 255, 'ä' * 127 + 'a', '😀' * 63, b'caf\xe9.production', b'\xff\xfe',
                 '-o', '%s%n%s', 'two\nlines', ' ', 'ta\tb', '\\', '$(true)', '.hidden', '~'):
        path = os.path.join(os.fsencode(desk.folder), os.fsencode(name))
        desk.put(path, OLD)
        desk.save(path)
        assert desk.holds(path) == NEW, (name, desk.sentence)
        os.unlink(path)
        desk.save(path, known=False)
        assert desk.holds(path) == NEW, (name, desk.sentence)
        os.unlink(path)
    assert os.listdir(desk.folder) == ['café.production']


def test_names_too_long_are_refused(desk):
    desk.expect('file', desk.inside('a' * 256), known=False)


def test_very_long_paths(desk):
    """As long as the kernel takes, and one longer."""
    path = desk.folder
    while len(path) < 4095 - 256:
        path += '/' + 'd' * 200
        os.mkdir(path)
    path += '/' + 'f' * (4095 - len(path.encode()) - 1)
    desk.put(path, OLD)
    assert desk.save(path) == 'saved', desk.sentence
    assert desk.holds(path) == NEW
    assert desk.save(path + 'f', known=False) == 'file'


# What others do meanwhile


def test_changed_with_the_same_time_and_size(desk):
    facts = os.stat(desk.path)
    desk.put(desk.path, THEIRS)
    os.utime(desk.path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert os.stat(desk.path).st_size == facts.st_size
    desk.expect('conflict', content=THEIRS)


def test_touched_but_not_changed(desk):
    os.utime(desk.path, (0, 0))
    desk.expect('saved')


def theirs_as(desk, name):
    desk.put(os.path.join(desk.root, name), THEIRS)
    return os.path.join(desk.root, name)


def test_changed_amid_the_save(desk):
    theirs = theirs_as(desk, 'theirs')
    desk.expect('conflict', meanwhile=f'cp {theirs} "$PATH_SAVED"', content=THEIRS)


def test_changed_amid_the_save_in_place(desk):
    os.link(desk.path, desk.inside('other'))
    theirs = theirs_as(desk, 'theirs')
    desk.expect('conflict', meanwhile=f'cp {theirs} "$PATH_SAVED"', content=THEIRS)


def test_came_amid_the_first_save(desk):
    theirs = theirs_as(desk, 'theirs')
    os.unlink(desk.path)
    desk.save(known=False, meanwhile=f'cp {theirs} "$PATH_SAVED"')
    assert desk.holds(desk.path) == THEIRS
    assert os.listdir(desk.folder) == ['café.production']


def test_went_amid_the_save(desk):
    assert desk.save(meanwhile='rm "$PATH_SAVED"') == 'vanished'
    assert os.listdir(desk.folder) == []


def test_became_a_link_amid_the_save(desk):
    theirs = theirs_as(desk, 'theirs')
    assert desk.save(meanwhile=f'ln -sf {theirs} "$PATH_SAVED"') == 'conflict'
    assert desk.holds(theirs) == THEIRS and os.path.islink(desk.path)


def test_file_vanished(desk):
    os.unlink(desk.path)
    desk.expect('vanished')


def test_folder_vanished(desk):
    shutil.rmtree(desk.folder)
    assert desk.save() == 'vanished'
    assert desk.save(known=False) == 'vanished'
    os.mkdir(desk.folder)


def test_folder_went_amid_the_save(desk):
    moved = desk.folder + '.moved'
    assert desk.save(meanwhile=f'mv "{desk.folder}" "{moved}"') == 'vanished'
    assert desk.holds(os.path.join(moved, 'café.production')) == OLD
    os.mkdir(desk.folder)


def test_folder_became_a_file(desk):
    shutil.rmtree(desk.folder)
    desk.put(desk.folder, b'')
    assert desk.save(known=False) == 'vanished'


def run(number, name, test):
    root = tempfile.mkdtemp(prefix='regie-file-system-')
    try:
        test(Desk(root))
        print(f'ok {number} {name}')
        return True
    except Skip as reason:
        print(f'ok {number} {name} # SKIP {reason}')
    except (AssertionError, OSError, subprocess.SubprocessError) as error:
        print(f'not ok {number} {name}')
        print(f'# line {error.__traceback__.tb_next.tb_lineno}: {error!r}')
    finally:
        subprocess.run(['chmod', '-R', 'u+rwx', root], check=False)
        shutil.rmtree(root, ignore_errors=True)
    return False


def enter_own_mounts():
    """Begins anew where mounting is allowed and nobody else sees it."""
    way = ['unshare', '--mount'] + ([] if os.geteuid() == 0 else ['--user', '--map-root-user'])
    if os.environ.get(ALREADY) or subprocess.run(
            [*way, 'true'], capture_output=True, check=False).returncode != 0:
        return
    os.environ[ALREADY] = '1'
    os.execvp(way[0], [*way, sys.executable, '-B', *sys.argv])


def main():
    enter_own_mounts()
    tests = [(name.removeprefix('test_').replace('_', '-'), test)
             for name, test in globals().items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    done = sum([run(n, name, test) for n, (name, test) in enumerate(tests, 1)])
    print(f'# figure: {done} of {len(tests)} places as promised')


main()
