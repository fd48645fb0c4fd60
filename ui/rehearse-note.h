/* Where a rehearsal note is written while the play waits.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/beat.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REGIE_TYPE_REHEARSE_NOTE (regie_rehearse_note_get_type ())
G_DECLARE_FINAL_TYPE (RegieRehearseNote,
                      regie_rehearse_note,
                      REGIE,
                      REHEARSE_NOTE,
                      GtkWidget)
/* Signals: "saved" (int RegieRemarkKind, string): with words in it. "cancelled". */

/* where: what it is pinned to, for people. */
void regie_rehearse_note_open (RegieRehearseNote *self,
                               RegieRemarkKind kind,
                               const char *where);
void regie_rehearse_note_cancel (RegieRehearseNote *self);

G_END_DECLS
