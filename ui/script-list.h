/* A list of the script that is written in place: promises, or the cast.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What stands in a row, made once for each record. */
typedef GtkWidget *(*RegieMakeRow) (RegieSubject *subject, RegieRecord *record);

/* Whether all of it is chosen and nothing written, as of a fit: it then says itself what it is,
 * and in what order such rows stand means nothing. */
gboolean regie_script_is_chosen (const RegieRecordClass *klass);

/* Rows come, go and move with the records and are otherwise kept, with the focus in them.
 * Buttons, and Alt with Up and Down, move and take away: the script's page tells what. */
GtkWidget *regie_script_list_new (RegieDocument *document,
                                  GListModel *records,
                                  RegieMakeRow make);

/* Returns: (transfer none) (nullable): the record's row in any such list within. */
GtkWidget *regie_script_list_find (GtkWidget *within, RegieRecord *record);

/* Puts the cursor into the last row. */
void regie_script_list_focus_last (GtkWidget *list);

/* Returns: (transfer none) (nullable): what make returned for the record there. */
GtkWidget *regie_script_list_at (GtkWidget *list, int position);

G_END_DECLS
