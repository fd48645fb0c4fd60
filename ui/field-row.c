/* A row of a list: a field's name, what it is set with, and room for a word on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/field-row.h"

#include "ui/field-editor.h"
#include "ui/text-area.h"
#include "ui/wrap-layout.h"

#include <glib/gi18n-lib.h>

/* Numbers that are read together. */
static const struct
{
  const char *first, *second, *title;
} pairs[] = {
  { "x", "y", N_ ("X, Y") },
  { "width", "depth", N_ ("Width × depth") },
  { "height", "turn", N_ ("Height · turn") },
  { "entrance-x", "entrance-y", N_ ("Entrance") },
  { "from-x", "from-y", N_ ("From") },
  { "to-x", "to-y", N_ ("To") },
};

/* A word that is longer than this is broken where the row is narrow. In characters. */
#define WORD 14

static int
longest_word (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  long longest = 0;

  for (char **word = words; *word; word++)
    longest = MAX (longest, g_utf8_strlen (*word, -1));
  return (int) MIN (longest, WORD);
}

static GtkWidget *
make_title (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), longest_word (text));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "row-title");
  return label;
}

static GtkWidget *
make_note (void)
{
  GtkWidget *note = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "note");
  gtk_widget_set_visible (note, FALSE);
  return note;
}

/* fields: the second may be NULL. */
static GtkWidget *
make_editors (RegieSubject *subject,
              const RegieField *const fields[2],
              gboolean imperial,
              GtkLabel *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_set_hexpand (box, TRUE);
  for (int i = 0; i < 2 && fields[i]; i++)
    gtk_box_append (GTK_BOX (box),
                    regie_field_editor_new (subject, fields[i], imperial, note));
  return box;
}

GtkWidget *
regie_boxed_list_new (const char *label)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return list;
}

GtkWidget *
regie_plain_row_new (GtkWidget *content)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  return row;
}

static GtkWidget *
make_row (GtkWidget *content, const char *label)
{
  GtkWidget *row = regie_plain_row_new (content);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  return row;
}

/* note: (nullable): below the rest. */
static GtkWidget *
make_titled (const char *title, GtkWidget *editor, GtkWidget *note)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = regie_wrap_box_new (6);

  gtk_widget_add_css_class (content, "set-row");
  gtk_widget_set_vexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (line), make_title (title));
  gtk_box_append (GTK_BOX (line), editor);
  gtk_box_append (GTK_BOX (content), line);
  if (note)
    gtk_box_append (GTK_BOX (content), note);
  return make_row (content, title);
}

GtkWidget *
regie_titled_row_new (const char *title, GtkWidget *editor)
{
  gtk_widget_set_halign (editor, GTK_ALIGN_END);
  gtk_widget_set_hexpand (editor, TRUE);
  return make_titled (title, editor, NULL);
}

static GtkWidget *
make_set_row (RegieSubject *subject,
              const RegieField *const fields[2],
              const char *title,
              gboolean imperial)
{
  GtkWidget *note = make_note ();

  return make_titled (title, make_editors (subject, fields, imperial, GTK_LABEL (note)),
                      note);
}

static gboolean
is_written (const RegieField *field)
{
  return field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_PROSE ||
         (field->kind == REGIE_KIND_WORD && !g_str_equal (field->name, "colour"));
}

GtkWidget *
regie_field_row_new (RegieSubject *subject, const RegieField *field, gboolean imperial)
{
  const RegieField *const fields[2] = { field, NULL };

  if (is_written (field))
    return make_row (regie_text_row_new (subject, field), _ (field->label));
  return make_set_row (subject, fields, _ (field->label), imperial);
}

static const RegieField *
find (GPtrArray *fields, const char *name)
{
  for (unsigned i = 0; i < fields->len; i++)
    {
      const RegieField *field = fields->pdata[i];

      if (g_str_equal (field->name, name))
        return field;
    }
  return NULL;
}

/* Returns: (nullable): the row of the field and its fellow; NULL when the fellow has it. */
static GtkWidget *
make_paired (RegieSubject *subject,
             const RegieField *field,
             GPtrArray *fields,
             gboolean imperial)
{
  for (size_t i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const RegieField *const both[2] = { find (fields, pairs[i].first),
                                          find (fields, pairs[i].second) };

      if (!both[0] || !both[1])
        continue;
      if (field == both[0])
        return make_set_row (subject, both, _ (pairs[i].title), imperial);
      if (field == both[1])
        return NULL;
    }
  return regie_field_row_new (subject, field, imperial);
}

GtkWidget *
regie_field_list_new (RegieSubject *subject, GPtrArray *fields, gboolean imperial)
{
  GtkWidget *list = regie_boxed_list_new (_ (regie_subject_class (subject)->label));

  for (unsigned i = 0; i < fields->len; i++)
    {
      GtkWidget *row = make_paired (subject, fields->pdata[i], fields, imperial);

      if (row)
        gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  return list;
}
