/* A button that opens what a thing rests on and what rests on it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/threads-button.h"

#include "app/review/threads.h"
#include "ui/window.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieDocument *document; /* owned */
  RegieRecord *record;     /* owned */
  GPtrArray *threads;      /* as last shown */
  GtkWidget *box;          /* in the popover */
} Threads;

static void
threads_free (gpointer data)
{
  Threads *self = data;

  g_clear_pointer (&self->threads, g_ptr_array_unref);
  g_object_unref (self->record);
  g_object_unref (self->document);
  g_free (self);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 44);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* Told by the badge's shape and in words, never by colour alone. */
static GtkWidget *
make_badge (RegieThreadKind kind)
{
  static const char *const icons[] = { NULL, "regie-judgement-supports-symbolic",
                                       "regie-judgement-against-symbolic" };
  static const char *const classes[] = { NULL, "supports", "works-against" };
  GtkWidget *image = gtk_image_new_from_icon_name (icons[kind]);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (image, kind == REGIE_THREAD_BREAKS ? _ ("breaks it")
                                                                  : _ ("carries it"));
  gtk_widget_add_css_class (image, classes[kind]);
  return image;
}

static GtkWidget *
make_row (const RegieThread *thread)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);

  if (thread->kind != REGIE_THREAD_PLAIN)
    gtk_box_append (GTK_BOX (line), make_badge (thread->kind));
  gtk_box_append (GTK_BOX (words), make_label (thread->text, "body"));
  if (thread->where)
    {
      GtkWidget *where = make_label (thread->where, "caption");

      gtk_widget_add_css_class (where, "dim-label");
      gtk_box_append (GTK_BOX (words), where);
    }
  gtk_box_append (GTK_BOX (line), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  return row;
}

static void
activated (GtkListBox *list, GtkListBoxRow *row, GtkWidget *button)
{
  Threads *self = g_object_get_data (G_OBJECT (button), "threads");
  RegieThread *thread = self->threads->pdata[gtk_list_box_row_get_index (row)];

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  regie_reveal (button, thread->record, NULL);
}

static GtkWidget *
make_list (Threads *self, GtkWidget *button)
{
  GtkWidget *list = gtk_list_box_new (), *scroller = gtk_scrolled_window_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "found");
  for (guint i = 0; i < self->threads->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), make_row (self->threads->pdata[i]));
  g_signal_connect (list, "row-activated", G_CALLBACK (activated), button);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "max-content-height",
                380, "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                "child", list, NULL);
  return scroller;
}

static void
show_threads (GtkMenuButton *button, gpointer data)
{
  Threads *self = data;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)))
    gtk_box_remove (GTK_BOX (self->box), child);
  g_clear_pointer (&self->threads, g_ptr_array_unref);
  self->threads =
    regie_threads_of (regie_document_production (self->document), self->record);
  gtk_box_append (GTK_BOX (self->box),
                  make_label (regie_threads_title (self->record), "heading"));
  gtk_box_append (GTK_BOX (self->box), self->threads->len
                                         ? make_list (self, GTK_WIDGET (button))
                                         : make_label (_ ("Nothing yet."), "dim-label"));
}

GtkWidget *
regie_threads_button_new (RegieDocument *document, RegieRecord *record)
{
  const char *title = regie_threads_title (record);
  GtkWidget *button, *popover;
  Threads *self;

  if (!title)
    return NULL;
  self = g_new0 (Threads, 1);
  button = gtk_menu_button_new ();
  popover = gtk_popover_new ();
  self->document = g_object_ref (document);
  self->record = g_object_ref (record);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_popover_set_child (GTK_POPOVER (popover), self->box);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "regie-threads-symbolic");
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), show_threads, self,
                                         NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "quiet");
  gtk_widget_set_tooltip_text (button, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  g_object_set_data_full (G_OBJECT (button), "threads", self, threads_free);
  return button;
}

GtkWidget *
regie_threads_heading_new (GtkWidget *label, RegieDocument *document, RegieRecord *record)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = regie_threads_button_new (document, record);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), label);
  if (button)
    gtk_box_append (GTK_BOX (line), button);
  return line;
}
