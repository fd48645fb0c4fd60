/* What a crash left: documents with changes that were never saved.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/file/reading.h"
#include "app/recover/kept-work.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  REGIE_LOST_FILE_AS_IT_WAS,
  REGIE_LOST_FILE_CHANGED,
  REGIE_LOST_FILE_GONE, /* or it cannot be read */
  REGIE_LOST_FILE_NEVER_SAVED,
} RegieLostFile;

typedef struct
{
  RegieKeptWork *work; /* held, so that nobody else finds it */
  char *path;          /* (nullable): the document's file; NULL for one never saved */
  RegieLostFile file;  /* what became of it */
  GBytes *base, *changes;
  gboolean declined;
  gboolean cut_short;          /* what came after the changes made no sense */
  RegieReading *before;        /* as the file was, for the changes to be made to */
  RegieProduction *production; /* with the changes */
  GStrv differences;           /* between them, a line each */
} RegieLostWork;

/**
 * regie_lost_work_find:
 *
 * Reads all that nobody holds. What holds nothing that is not in its file is deleted, and
 * what cannot be read is declined. May run on any thread, and takes as long as opening all
 * these files.
 *
 * Returns: (transfer full) (element-type RegieLostWork): newest first
 */
GPtrArray *regie_lost_work_find (void);
/* The same with what was declined: it stays so until it is taken. */
GPtrArray *regie_lost_work_find_declined (void);

/* Returns: (transfer full) (nullable): what to go on recording in; NULL when the disk takes
 * none. */
RegieKeptWork *regie_lost_work_take (RegieLostWork *self);

/* Lets it be found another time. */
void regie_lost_work_free (RegieLostWork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieLostWork, regie_lost_work_free)

G_END_DECLS
