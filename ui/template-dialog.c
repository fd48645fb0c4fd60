/* The templates over a window that holds a production.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/template-dialog.h"

#include "ui/welcome.h"

#include <glib/gi18n-lib.h>

#define WIDTH 860
#define HEIGHT 640

typedef struct
{
  GtkWindow *dialog;
  RegieChosen chosen;
  gpointer data;
} Choice;

static void
template_clicked (RegieWelcome *welcome, GFile *file, Choice *choice)
{
  g_autoptr (GFile) kept = g_object_ref (file);
  Choice copy = *choice;

  gtk_window_destroy (copy.dialog);
  copy.chosen (kept, copy.data);
}

static void
free_choice (gpointer data, GClosure *closure)
{
  g_free (data);
}

GtkWindow *
regie_template_dialog_show (GtkWindow *parent, RegieChosen chosen, gpointer data)
{
  GtkWidget *dialog = adw_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *welcome = g_object_new (REGIE_TYPE_WELCOME, "vexpand", TRUE, NULL);
  Choice *choice = g_new0 (Choice, 1);

  *choice = (Choice){ GTK_WINDOW (dialog), chosen, data };
  regie_welcome_show_templates_only (REGIE_WELCOME (welcome));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), welcome);
  adw_window_set_content (ADW_WINDOW (dialog), box);
  g_object_set (dialog, "title",
                _ ("New Production"), "transient-for", parent, "modal", TRUE,
                   "destroy-with-parent", TRUE, "default-width", WIDTH, "default-height",
                   HEIGHT, NULL);
  regie_close_on_escape (GTK_WINDOW (dialog));
  g_signal_connect_data (welcome, "template", G_CALLBACK (template_clicked), choice,
                         free_choice, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}
