/* Undo as a journal of four changes, in named transactions.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/change.h"

G_BEGIN_DECLS

#define REGIE_TYPE_JOURNAL (regie_journal_get_type ())
G_DECLARE_FINAL_TYPE (RegieJournal, regie_journal, REGIE, JOURNAL, GObject)
/* Properties: can-undo, can-redo (booleans), undo-name, redo-name (translated text or NULL),
 * clean (whether the state is the one last marked by regie_journal_mark_clean()).
 * Signal: "changed" (const RegieChange *change, gboolean back): after each change is made,
 * undone (back) or redone. "settled": after a transaction, an undo or a redo is complete. */

RegieJournal *regie_journal_new (void);

/* Opens a transaction, shown to the user as "Undo NAME" (translated). They nest: the
 * outermost names the step. Without one, each change is a step of its own. */
void regie_journal_begin (RegieJournal *self, const char *name);
/* The same, but what follows joins the newest step when that has this name, nothing was undone
 * since and nobody counts on the state after it: a saved state stays one of its own. */
void regie_journal_resume (RegieJournal *self, const char *name);
void regie_journal_commit (RegieJournal *self);
/* Takes all changes of the open transaction back, outer ones too, and closes it. */
void regie_journal_abort (RegieJournal *self);
gboolean regie_journal_is_open (RegieJournal *self);

/* TRUE when there was something to do. Not within a transaction. */
gboolean regie_journal_undo (RegieJournal *self);
gboolean regie_journal_redo (RegieJournal *self);
const char *regie_journal_undo_name (RegieJournal *self);
const char *regie_journal_redo_name (RegieJournal *self);

void regie_journal_mark_clean (RegieJournal *self);
gboolean regie_journal_is_clean (RegieJournal *self);
/* Saving takes time: freeze remembers the state being written, thaw makes it the clean one if
 * it was written. Edits in between stay unsaved. */
void regie_journal_freeze_clean (RegieJournal *self);
void regie_journal_thaw_clean (RegieJournal *self, gboolean written);

/* Bytes of undo kept; the oldest steps are dropped beyond it. Default 64 MiB. */
void regie_journal_set_limit (RegieJournal *self, size_t bytes);

/* For record.c and extra.c. The journal takes what it needs as copies. */
void regie_journal_note_set (RegieJournal *self,
                             RegieRecord *record,
                             const RegieField *field,
                             RegieValue before);
void regie_journal_note_extra (RegieJournal *self,
                               RegieRecord *record,
                               const RegieExtra *before);
void regie_journal_note_child (RegieJournal *self,
                               RegieChangeType type,
                               RegieRecord *record,
                               const RegieChildren *children,
                               unsigned position,
                               RegieRecord *item);

/* Called before an item is inserted, to give out ids. */
typedef void (*RegieJournalPrepare) (RegieRecord *item, gpointer data);
void regie_journal_set_prepare (RegieJournal *self,
                                RegieJournalPrepare prepare,
                                gpointer data);
void regie_journal_prepare (RegieJournal *self, RegieRecord *item);

G_END_DECLS
