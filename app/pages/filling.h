/* Filling a table with what the script says: labels at the left, prose at the right. For
 * app/pages.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/pages/table-sheet.h"

G_BEGIN_DECLS

/* Two, without titles. */
extern const RegieTableColumn regie_filling_columns[];

typedef struct
{
  RegieTable *table;
  RegieProduction *production;
  const char
    *heading;     /* waits until there is something below it; NULL when it is there */
  gboolean close; /* the next row goes on from the one before */
  unsigned n;     /* rows so far */
} RegieFilling;

/* Nothing is added when the text says nothing. label: its second line is smaller;
 * text: (nullable). */
void regie_filling_say (RegieFilling *self, const char *label, const char *text);
/* The same, close to the row before, as a part of it. */
void regie_filling_say_close (RegieFilling *self, const char *label, const char *text);
/* The same of words in markup. */
void regie_filling_say_markup (RegieFilling *self, const char *label, const char *markup);
/* The record's fields so named, each under its label; names: ends with NULL. */
void regie_filling_say_fields (RegieFilling *self,
                               gpointer record,
                               const char *const *names);

G_END_DECLS
