/* A thread that keeps unsaved work on disk, in the order it is told to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/recover/kept-work.h"

G_BEGIN_DECLS

typedef struct _RegieKeeper RegieKeeper;

/* Called from the main loop: work is kept elsewhere than usual, or not at all. Once until
 * all is well again. */
typedef void (*RegieKeeperTrouble) (const char *sentence, gpointer data);

/* What becomes of the work when the keeper goes. */
typedef enum
{
  REGIE_KEEPER_LEAVE,
  REGIE_KEEPER_DELETE,
  REGIE_KEEPER_DECLINE,
} RegieKeeperEnd;

/**
 * regie_keeper_new:
 * @path: (nullable): the document's file
 * @base: what the changes start from
 * @work: (nullable) (transfer full): what is gone on with; else a file is made for the first
 *   changes that come
 *
 * None of the functions below waits for the disk but regie_keeper_end().
 *
 * Returns: (transfer full): what regie_keeper_end() takes
 */
RegieKeeper *regie_keeper_new (const char *path,
                               GBytes *base,
                               RegieKeptWork *work,
                               RegieKeeperTrouble trouble,
                               gpointer data);

/* Keeps more changes (see change-log.h). What the disk does not take comes again with the
 * next, and where nothing more goes in, all of it is kept in another folder. */
void regie_keeper_add (RegieKeeper *self, GBytes *changes);

/* The document was saved: what was kept is not needed once the @changes made since, if any,
 * are on disk. They start from @base. */
void regie_keeper_restart (RegieKeeper *self,
                           const char *path,
                           GBytes *base,
                           GBytes *changes);

/* Waits until all is done, then lets the work go and frees itself. */
void regie_keeper_end (RegieKeeper *self, RegieKeeperEnd end);

G_END_DECLS
