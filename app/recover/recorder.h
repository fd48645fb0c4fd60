/* Writes down what is done to a document while it is not saved, so that a crash loses
 * seconds.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#pragma once

#include "app/model/document.h"
#include "app/recover/kept-work.h"

G_BEGIN_DECLS

#define REGIE_TYPE_RECORDER (regie_recorder_get_type ())
G_DECLARE_FINAL_TYPE (RegieRecorder, regie_recorder, REGIE, RECORDER, GObject)
/* Signal "trouble" (const char *sentence): what is done is kept elsewhere than usual, or not
 * at all. It comes once until all is well again. */

/**
 * regie_recorder_new:
 * @document: what is recorded, as it is when read from @base
 * @path: (nullable): its file; NULL for one never saved
 * @base: a file's bytes
 * @work: (nullable) (transfer full): one that was found, with this path and base, whose
 *   changes the document holds: it is gone on with
 *
 * Changes reach the disk two seconds after the last of them, or four after the first; a
 * thread of its own waits for the disk. When it is let go, nothing stays of a document
 * without unsaved changes, and of one with them all.
 *
 * Returns: (transfer full): a recorder
 */
RegieRecorder *regie_recorder_new (RegieDocument *document,
                                   const char *path,
                                   GBytes *base,
                                   RegieKeptWork *work);

/* The document as it is now is being saved. */
void regie_recorder_freeze (RegieRecorder *self);
/**
 * regie_recorder_saved:
 * @path: where to
 * @bytes: (nullable): what is on disk now: the document as it was frozen; NULL when saving
 *   failed
 *
 * What was done before is not needed any more.
 */
void regie_recorder_saved (RegieRecorder *self, const char *path, GBytes *bytes);

/* Writes what it has without waiting for the time to do so. */
void regie_recorder_flush (RegieRecorder *self);

/* What is unsaved is not wanted: see regie_kept_work_decline(). Nothing is recorded after. */
void regie_recorder_decline (RegieRecorder *self);

G_END_DECLS
