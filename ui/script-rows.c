/* What a promise and a role look like on the script's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-rows.h"

#include "app/model/element.h"
#include "ui/field-editor.h"
#include "ui/role-mark.h"
#include "ui/text-area.h"
#include "ui/wrap-layout.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
add_area (GtkWidget *box, RegieSubject *subject, const char *name, const char *css_class)
{
  GtkWidget *area = regie_text_area_new (subject, regie_subject_field (subject, name));

  gtk_widget_add_css_class (area, css_class);
  gtk_box_append (GTK_BOX (box), area);
  return area;
}

/* Promises */

static GtkWidget *
make_count (const char *icon, const char *css_class)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);

  gtk_widget_add_css_class (image, css_class);
  gtk_widget_add_css_class (box, "count");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_label_set_width_chars (GTK_LABEL (gtk_widget_get_last_child (box)), 2);
  gtk_label_set_xalign (GTK_LABEL (gtk_widget_get_last_child (box)), 0);
  return box;
}

GtkWidget *
regie_promise_row_new (RegieSubject *subject, RegieRecord *promise)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = regie_wrap_box_new (6), *number = gtk_label_new (NULL);
  GtkWidget *carries = make_count ("regie-judgement-supports-symbolic", "supports");
  GtkWidget *breaks = make_count ("regie-judgement-against-symbolic", "works-against");

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "promise-number");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_hexpand (add_area (words, subject, "name", "promise-name"), TRUE);
  gtk_widget_set_hexpand (add_area (words, subject, "noticed", "promise-noticed"), TRUE);
  gtk_widget_set_size_request (gtk_widget_get_first_child (words), 170, -1);
  gtk_widget_set_size_request (gtk_widget_get_last_child (words), 250, -1);
  gtk_box_append (GTK_BOX (row), number);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), carries);
  gtk_box_append (GTK_BOX (row), breaks);
  g_object_set_data (G_OBJECT (row), "number", number);
  g_object_set_data (G_OBJECT (row), "carries", carries);
  g_object_set_data (G_OBJECT (row), "breaks", breaks);
  return row;
}

static void
show_count (GtkWidget *count, unsigned n, const char *tip)
{
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (count)), text);
  gtk_widget_set_tooltip_text (count, tip);
}

void
regie_promise_row_show (GtkWidget *row, unsigned number, const unsigned counts[2])
{
  unsigned carries = counts[REGIE_WAY_CARRIES], breaks = counts[REGIE_WAY_BREAKS];
  g_autofree char *text = g_strdup_printf ("%u", number);
  g_autofree char *carried =
    g_strdup_printf (ngettext ("%u element carries it", "%u elements carry it", carries),
                     carries);
  g_autofree char *broken =
    g_strdup_printf (ngettext ("%u element breaks it", "%u elements break it", breaks),
                     breaks);

  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "number"), text);
  show_count (g_object_get_data (G_OBJECT (row), "carries"), carries, carried);
  show_count (g_object_get_data (G_OBJECT (row), "breaks"), breaks, broken);
}

/* Roles */

static void
add_column (GtkWidget *line, RegieSubject *subject, const char *name)
{
  const RegieField *field = regie_subject_field (subject, name);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *note, *title;

  if (field->kind == REGIE_KIND_TEXT)
    {
      GtkWidget *row = regie_text_row_new (subject, field);

      gtk_widget_set_size_request (row, 90, -1);
      gtk_box_append (GTK_BOX (line), row);
      return;
    }
  title = gtk_label_new (_ (field->label));
  note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_add_css_class (column, "text-row");
  gtk_widget_set_size_request (column, 160, -1);
  gtk_widget_set_visible (note, FALSE);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column),
                  regie_field_editor_new (subject, field, FALSE, GTK_LABEL (note)));
  gtk_widget_set_halign (gtk_widget_get_last_child (column), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), note);
  gtk_box_append (GTK_BOX (line), column);
}

GtkWidget *
regie_role_row_new (RegieSubject *subject, RegieRecord *role)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = regie_wrap_box_new (18);

  gtk_widget_set_hexpand (words, TRUE);
  add_area (words, subject, "name", "role-name");
  add_column (line, subject, "part");
  add_column (line, subject, "initials");
  add_column (line, subject, "colour");
  gtk_box_append (GTK_BOX (words), line);
  gtk_box_append (GTK_BOX (row), regie_role_mark_new (subject, REGIE_ROLE (role)));
  gtk_box_append (GTK_BOX (row), words);
  return row;
}
