/* A row of the inspector made from a field's description alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row that shows the record's field, follows it, and sets it as one step of undo when
 * Enter is pressed or the focus leaves. What makes no sense is refused in place: the row says
 * why and the old value is kept. imperial: lengths in feet and inches. */
GtkWidget *regie_field_row_new (RegieRecord *record,
                                const RegieField *field,
                                gboolean imperial);

/* A text view in a box, for prose; on its own, since prose wants the width. */
GtkWidget *regie_prose_row_new (RegieRecord *record, const RegieField *field);

G_END_DECLS
