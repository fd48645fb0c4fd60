/* What a promise, a role and a scene look like on the script's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-rows.h"

#include "app/model/element.h"
#include "ui/findings-box.h"
#include "ui/line-of-action.h"
#include "ui/role-mark.h"
#include "ui/script-list.h"
#include "ui/script-record.h"
#include "ui/text-area.h"
#include "ui/verdict.h"
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

static void
add_row (GtkWidget *box, RegieSubject *subject, const char *name)
{
  gtk_box_append (GTK_BOX (box),
                  regie_text_row_new (subject, regie_subject_field (subject, name)));
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
  GtkWidget *signs = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *carries = make_count ("regie-judgement-supports-symbolic", "supports");
  GtkWidget *breaks = make_count ("regie-judgement-against-symbolic", "works-against");

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (number), 2);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_add_css_class (number, "promise-number");
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_hexpand (add_area (words, subject, "name", "promise-name"), TRUE);
  add_row (signs, subject, "noticed");
  add_row (signs, subject, "broken");
  gtk_box_append (GTK_BOX (signs),
                  regie_findings_box_new_about (regie_subject_document (subject),
                                                promise));
  gtk_widget_set_hexpand (signs, TRUE);
  gtk_widget_add_css_class (signs, "promise-signs");
  gtk_box_append (GTK_BOX (words), signs);
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

static void
show_promise (GtkWidget *row, unsigned number, const unsigned counts[2])
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

static void
count_stance (RegieRecord *record, gpointer data)
{
  RegieStance *stance = (RegieStance *) record;
  unsigned *counts;

  if (!REGIE_IS_STANCE (record) || !stance->promise)
    return;
  counts = g_hash_table_lookup (data, stance->promise);
  if (counts)
    counts[stance->way]++;
}

void
regie_promise_rows_count (GtkWidget *list, RegieProduction *production)
{
  g_autoptr (GHashTable) all =
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  GListModel *promises = regie_production_promises (production);
  RegieRecord *promise;

  for (unsigned i = 0; (promise = regie_list_at (promises, i)); i++)
    g_hash_table_insert (all, promise->id, g_new0 (unsigned, 2));
  regie_record_visit (REGIE_RECORD (production), count_stance, all);
  for (unsigned i = 0; (promise = regie_list_at (promises, i)); i++)
    show_promise (regie_script_list_at (list, (int) i), i + 1,
                  g_hash_table_lookup (all, promise->id));
}

/* Roles */

/* Made when it is first unfolded: most are folded, and there may be many. */
static void
unfolded (GtkExpander *expander, GParamSpec *pspec, RegieSubject *subject)
{
  static const char *const all[] = { "character", "backstory", "super-objective",
                                     "embodiment", NULL };
  static const char *const customers[] = { "needs", "context", "value-in-use", NULL };
  static const char *const lists[] = { "quality", "incentive", "dilemma", "relation" };
  RegieRecord *role = g_object_get_data (G_OBJECT (expander), "role");
  GtkWidget *box;

  if (gtk_expander_get_child (expander))
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  gtk_widget_set_margin_top (box, 6);
  regie_script_add_fields (box, subject, all);
  if (REGIE_ROLE (role)->part == REGIE_PART_CUSTOMER)
    regie_script_add_fields (box, subject, customers);
  gtk_box_append (GTK_BOX (box),
                  regie_line_of_action_new (regie_subject_document (subject),
                                            REGIE_ROLE (role)));
  for (size_t i = 0; i < G_N_ELEMENTS (lists); i++)
    gtk_box_append (GTK_BOX (box),
                    regie_script_children_new (regie_subject_document (subject), role,
                                               lists[i]));
  gtk_expander_set_child (expander, box);
}

GtkWidget *
regie_role_row_new (RegieSubject *subject, RegieRecord *role)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *more = gtk_expander_new (_ ("Character, dilemmas and what it is paid for"));
  static const char *const names[] = { "part", "initials", "colour", NULL };

  regie_widget_set_label (more, gtk_expander_get_label (GTK_EXPANDER (more)));
  gtk_widget_set_hexpand (words, TRUE);
  add_area (words, subject, "name", "role-name");
  regie_script_add_fields (words, subject, names);
  g_object_set_data_full (G_OBJECT (more), "role", g_object_ref (role), g_object_unref);
  g_signal_connect_object (more, "notify::expanded", G_CALLBACK (unfolded), subject, 0);
  gtk_box_append (GTK_BOX (words), more);
  gtk_box_append (GTK_BOX (words),
                  regie_findings_box_new_about (regie_subject_document (subject), role));
  gtk_box_append (GTK_BOX (row), regie_role_mark_new (subject, REGIE_ROLE (role)));
  gtk_box_append (GTK_BOX (row), words);
  return row;
}

/* Scenes */

/* What a scene means; when and where it plays is told on the stage. */
GtkWidget *
regie_scene_row_new (RegieSubject *subject, RegieRecord *scene)
{
  static const char *const names[] = { "title", "event", "turning-point", "subtext",
                                       NULL };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  regie_script_add_fields (box, subject, names);
  gtk_box_append (GTK_BOX (box),
                  regie_findings_box_new_about (regie_subject_document (subject), scene));
  return box;
}
