/* What a number, a choice, a switch or a link is set with, made from its field alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the field, follows it, and sets it as one step of undo. A number that makes no sense
 * is refused: note says why in plain sight and the old value is kept. note also tells when
 * several records have different values. imperial: lengths in feet and inches. */
GtkWidget *regie_field_editor_new (RegieSubject *subject,
                                   const RegieField *field,
                                   gboolean imperial,
                                   GtkLabel *note);

G_END_DECLS
