/* Filling a table with what the script says.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/pages/filling.h"

#include "app/pages/words.h"

#include <glib/gi18n-lib.h>

const RegieTableColumn regie_filling_columns[] = { { NULL, 0.26 }, { NULL, 0.74 } };

/* The heading stands with what is below it. Returns: (transfer full): the label. */
static char *
begin (RegieFilling *self, const char *label)
{
  g_auto (GStrv) lines = NULL;

  if (self->heading)
    regie_table_add_heading (self->table, self->heading);
  self->heading = NULL;
  self->n++;
  lines = g_strsplit (label, "\n", 2);
  return lines[0] && lines[1]
           ? g_markup_printf_escaped ("<b>%s</b>\n<small>%s</small>", lines[0], lines[1])
           : g_markup_printf_escaped ("<b>%s</b>", label);
}

void
regie_filling_say (RegieFilling *self, const char *label, const char *text)
{
  g_autofree char *left = NULL;

  if (!regie_is_said (text))
    return;
  left = begin (self, label);
  regie_table_add_prose (self->table, left, text, self->close);
}

void
regie_filling_say_markup (RegieFilling *self, const char *label, const char *markup)
{
  g_autofree char *left = NULL;

  if (!regie_is_said (markup))
    return;
  left = begin (self, label);
  regie_table_add_row (self->table, (const char *const[]){ left, markup });
}

void
regie_filling_say_fields (RegieFilling *self, gpointer record, const char *const *names)
{
  for (; *names; names++)
    {
      const RegieField *field = regie_record_find_field (record, *names);

      regie_filling_say (self, _ (field->label), regie_record_get (record, field).text);
    }
}

void
regie_filling_say_close (RegieFilling *self, const char *label, const char *text)
{
  self->close = TRUE;
  regie_filling_say (self, label, text);
  self->close = FALSE;
}
