/* Lines of words that tell what was changed.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/word-list.h"

#include <glib/gi18n-lib.h>

/* Nobody reads more, and each is a widget. */
#define MOST 100

struct _RegieWordList
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (RegieWordList, regie_word_list, GTK_TYPE_BOX)

static void
append (RegieWordList *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "selectable", FALSE, NULL);
  gtk_widget_add_css_class (label, "word-line");
  gtk_box_append (GTK_BOX (self), label);
}

void
regie_word_list_show (RegieWordList *self, const char *const *lines)
{
  guint n = lines ? g_strv_length ((GStrv) lines) : 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_box_remove (GTK_BOX (self), child);
  for (guint i = 0; i < MIN (n, MOST); i++)
    append (self, lines[i]);
  if (n > MOST)
    {
      g_autofree char *rest =
        g_strdup_printf (ngettext ("… and %u more", "… and %u more", n - MOST), n - MOST);

      append (self, rest);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
regie_word_list_class_init (RegieWordListClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "word-list");
}

static void
regie_word_list_init (RegieWordList *self)
{
  g_object_set (self, "orientation", GTK_ORIENTATION_VERTICAL, NULL);
}
