/* A production being worked on: its journal, its ids, and one signal that tells what changed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/journal.h"
#include "app/model/production.h"

G_BEGIN_DECLS

#define REGIE_TYPE_DOCUMENT (regie_document_get_type ())
G_DECLARE_FINAL_TYPE (RegieDocument, regie_document, REGIE, DOCUMENT, GObject)
/* Signal "changed" (GPtrArray *records): each record set, inserted, removed, or that gained or
 * lost a child since the last emission, once each, borrowed. Emitted from an idle before the
 * next frame is drawn, or by regie_document_flush(). A thread that works on one of its own
 * has a thread-default context (see g_main_context_push_thread_default()). */

/* production: (transfer none). Gives out missing ids; nothing of that can be undone. */
RegieDocument *regie_document_new (RegieProduction *production);

RegieProduction *regie_document_production (RegieDocument *self);
RegieJournal *regie_document_journal (RegieDocument *self);

/* Returns: (transfer none) (nullable): the attached record with the id. */
gpointer regie_document_find (RegieDocument *self, const char *id);

/* Emits "changed" now if anything did. */
void regie_document_flush (RegieDocument *self);

G_END_DECLS
