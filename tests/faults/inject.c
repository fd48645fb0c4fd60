/* Stands before the C library's calls on files, counts those that concern one folder, and
 * lets the one go wrong that was asked for. To be preloaded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#define _GNU_SOURCE
/* Both names of a call are defined here: none may stand for the other. */
#undef _FILE_OFFSET_BITS
#include "inject.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

typedef enum
{
  FATE_PASS,
  FATE_FAIL,
  FATE_HALF,
  FATE_HALF_THEN_END,
  FATE_END_AFTER,
} Fate;

static struct
{
  char kind;
  int number, at, count;
  char folder[PATH_MAX], trace[PATH_MAX];
  const char *stuck; /* the call that fails from now on */
} plan;

void fault_arm (const char *text);

void
fault_arm (const char *text)
{
  memset (&plan, 0, sizeof plan);
  if (text && sscanf (text, "%c %d %d %4095s %4095s", &plan.kind, &plan.number, &plan.at,
                      plan.folder, plan.trace) != 5)
    abort ();
}

static void __attribute__ ((constructor)) begin (void)
{
  fault_arm (getenv (FAULT_PLAN));
}

static int
is_inside (const char *path)
{
  size_t length = strlen (plan.folder);

  return path && strncmp (path, plan.folder, length) == 0 &&
         (path[length] == '/' || path[length] == '\0');
}

/* Not through the calls that are counted. */
static void
leave_trace (const char *call)
{
  long file =
    syscall (SYS_openat, AT_FDCWD, plan.trace, O_WRONLY | O_CREAT | O_TRUNC, 0666);

  syscall (SYS_write, file, call, strlen (call));
  syscall (SYS_close, file);
}

static void
end (void)
{
  syscall (SYS_kill, getpid (), SIGKILL);
}

static Fate
strike (const char *call)
{
  leave_trace (call);
  switch (plan.kind)
    {
    case FAULT_KILL_BEFORE:
      end ();
      return FATE_PASS;
    case FAULT_KILL_AFTER:
      return FATE_END_AFTER;
    case FAULT_KILL_MIDWAY:
      return FATE_HALF_THEN_END;
    case FAULT_SHORT:
      return FATE_HALF;
    case FAULT_STUCK:
      plan.stuck = call;
      return FATE_FAIL;
    default:
      return FATE_FAIL;
    }
}

static Fate
fate_of (const char *call, const char *path, int moves_bytes)
{
  int only_bytes = plan.kind == FAULT_SHORT || plan.kind == FAULT_KILL_MIDWAY;

  if (!plan.at || (only_bytes && !moves_bytes) || !is_inside (path))
    return FATE_PASS;
  if (plan.stuck)
    return strcmp (call, plan.stuck) == 0 ? FATE_FAIL : FATE_PASS;
  return ++plan.count == plan.at ? strike (call) : FATE_PASS;
}

static Fate
fate_of_descriptor (const char *call, int descriptor, int moves_bytes)
{
  char link[64], path[PATH_MAX] = "";

  if (!plan.at)
    return FATE_PASS;
  snprintf (link, sizeof link, "/proc/self/fd/%d", descriptor);
  if (syscall (SYS_readlinkat, AT_FDCWD, link, path, sizeof path - 1) <= 0)
    return FATE_PASS;
  return fate_of (call, path, moves_bytes);
}

/* Defines a call that fails with -1. given: its parameters in brackets, passed: their names
 * in brackets, asked: which fate. */
#define CALL(name, given, passed, asked)                                                 \
  int name given                                                                         \
  {                                                                                      \
    static __typeof__ (&name) real;                                                      \
    Fate fate = asked;                                                                   \
    int result;                                                                          \
                                                                                         \
    if (!real)                                                                           \
      real = __extension__(__typeof__ (&name)) dlsym (RTLD_NEXT, #name);                 \
    if (fate == FATE_FAIL)                                                               \
      return errno = plan.number, -1;                                                    \
    result = real passed;                                                                \
    if (fate == FATE_END_AFTER)                                                          \
      end ();                                                                            \
    return result;                                                                       \
  }
#define ON_PATH(name, given, passed, path)                                               \
  CALL (name, given, passed, fate_of (#name, path, 0))
#define ON_FILE(name, given, passed)                                                     \
  CALL (name, given, passed, fate_of_descriptor (#name, fd, 0))

#define OPEN(name)                                                                       \
  int name (const char *path, int flags, ...)                                            \
  {                                                                                      \
    Fate fate = fate_of ("open", path, 0);                                               \
    va_list rest;                                                                        \
    mode_t mode;                                                                         \
    int result;                                                                          \
                                                                                         \
    va_start (rest, flags);                                                              \
    mode = (flags & (O_CREAT | __O_TMPFILE)) ? va_arg (rest, mode_t) : 0;                \
    va_end (rest);                                                                       \
    if (fate == FATE_FAIL)                                                               \
      return errno = plan.number, -1;                                                    \
    result = (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);                    \
    if (fate == FATE_END_AFTER)                                                          \
      end ();                                                                            \
    return result;                                                                       \
  }
OPEN (open)
OPEN (open64)

#define MOVE(name, bytes, real)                                                          \
  ssize_t name bytes                                                                     \
  {                                                                                      \
    Fate fate = fate_of_descriptor (#name, fd, 1);                                       \
    ssize_t result;                                                                      \
                                                                                         \
    if (fate == FATE_FAIL)                                                               \
      return errno = plan.number, -1;                                                    \
    if (fate == FATE_HALF || fate == FATE_HALF_THEN_END)                                 \
      n = (n + 1) / 2;                                                                   \
    result = syscall real;                                                               \
    if (fate == FATE_END_AFTER || fate == FATE_HALF_THEN_END)                            \
      end ();                                                                            \
    return result;                                                                       \
  }
MOVE (read, (int fd, void *to, size_t n), (SYS_read, fd, to, n))
MOVE (write, (int fd, const void *from, size_t n), (SYS_write, fd, from, n))
MOVE (pwrite,
      (int fd, const void *from, size_t n, off_t at),
      (SYS_pwrite64, fd, from, n, at))
MOVE (pwrite64,
      (int fd, const void *from, size_t n, off64_t at),
      (SYS_pwrite64, fd, from, n, at))

/* It is closed whatever it says. */
int
close (int fd)
{
  Fate fate = fate_of_descriptor ("close", fd, 0);
  int result = (int) syscall (SYS_close, fd);

  if (fate == FATE_END_AFTER)
    end ();
  if (fate != FATE_FAIL)
    return result;
  errno = plan.number;
  return -1;
}

ON_FILE (fsync, (int fd), (fd))
ON_FILE (fdatasync, (int fd), (fd))
ON_FILE (ftruncate, (int fd, off_t n), (fd, n))
ON_FILE (ftruncate64, (int fd, off64_t n), (fd, n))
ON_FILE (fallocate, (int fd, int mode, off_t at, off_t n), (fd, mode, at, n))
ON_FILE (fallocate64, (int fd, int mode, off64_t at, off64_t n), (fd, mode, at, n))
ON_FILE (fchmod, (int fd, mode_t mode), (fd, mode))
ON_FILE (fchown, (int fd, uid_t owner, gid_t group), (fd, owner, group))
ON_FILE (flock, (int fd, int how), (fd, how))
ON_FILE (fsetxattr,
         (int fd, const char *name, const void *value, size_t n, int flags),
         (fd, name, value, n, flags))
ON_FILE (fstat, (int fd, struct stat *facts), (fd, facts))
ON_FILE (fstat64, (int fd, struct stat64 *facts), (fd, facts))
ON_PATH (stat, (const char *path, struct stat *facts), (path, facts), path)
ON_PATH (stat64, (const char *path, struct stat64 *facts), (path, facts), path)
ON_PATH (lstat, (const char *path, struct stat *facts), (path, facts), path)
ON_PATH (lstat64, (const char *path, struct stat64 *facts), (path, facts), path)
ON_PATH (mkdir, (const char *path, mode_t mode), (path, mode), path)
ON_PATH (unlink, (const char *path), (path), path)
ON_PATH (link, (const char *from, const char *to), (from, to), to)
ON_PATH (rename, (const char *from, const char *to), (from, to), to)
ON_PATH (renameat,
         (int from_place, const char *from, int to_place, const char *to),
         (from_place, from, to_place, to),
         to)
ON_PATH (renameat2,
         (int from_place, const char *from, int to_place, const char *to, unsigned flags),
         (from_place, from, to_place, to, flags),
         to)
