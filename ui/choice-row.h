/* A row with a drop-down of records, and of none.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/model/record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names and the records they are of, in the order they are shown. */
typedef struct _RegieChoices RegieChoices;

/* none: what stands for no record; it comes first. */
RegieChoices *regie_choices_new (const char *none);
void regie_choices_free (RegieChoices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RegieChoices, regie_choices_free)
void regie_choices_add (RegieChoices *self, const char *name, RegieRecord *record);

typedef struct
{
  void (*chosen) (RegieRecord *record, gpointer data); /* (nullable): NULL for none */
  gpointer data;
} RegieChoosing;

/* chosen: (nullable): the one shown as chosen. choosing: copied; told of what a hand
 * chooses. */
GtkWidget *regie_choice_row_new (const char *title,
                                 RegieChoices *choices,
                                 RegieRecord *chosen,
                                 const RegieChoosing *choosing);

G_END_DECLS
