/* A file beside a document that says who has it open: ".~lock.NAME#", as office suites have it.
 *
 * It holds five fields, “the user's name,login,computer,dd.mm.yyyy hh:mm,more;”, in which “,”,
 * “;” and “\” have a “\” before them. Whoever wrote it keeps an advisory lock on it while
 * running: so what a crash left behind is told from what somebody holds, though only on the
 * same computer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *name;      /* (nullable): fit to be shown */
  char *computer;  /* (nullable): likewise */
  GDateTime *time; /* (nullable): since when */
} RegieLockHolder;

void regie_lock_holder_free (RegieLockHolder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieLockHolder, regie_lock_holder_free)

/* Returns: (transfer full): where the lock of a document is, links followed. */
char *regie_lock_path (const char *path);

/**
 * regie_lock_find_holder:
 * @path: a document
 *
 * Nothing in the file is trusted. What was left behind on this computer holds nothing.
 *
 * Returns: (transfer full) (nullable): who has it open; NULL when nobody is known to
 */
RegieLockHolder *regie_lock_find_holder (const char *path);

/* A lock of ours. */
typedef struct _RegieLock RegieLock;

/**
 * regie_lock_take:
 * @path: a document that is opened for editing
 *
 * What was left behind is taken over. May wait on the disk: call it on a worker thread.
 *
 * Returns: (transfer full) (nullable): NULL when somebody holds it, or where no file can be
 *   made, which is no failure
 */
RegieLock *regie_lock_take (const char *path);

/* Whether it is of that document. */
gboolean regie_lock_is_for (const RegieLock *self, const char *path);

/* Takes the file away, if it is still ours. */
void regie_lock_release (RegieLock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieLock, regie_lock_release)

G_END_DECLS
