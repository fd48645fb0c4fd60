/* A bar over a window's content that says something and can be answered, or left alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/notice-bar.h"

struct _RegieNoticeBar
{
  AdwBin parent_instance;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkWidget *buttons;
  RegieAnswer answer;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (RegieNoticeBar, regie_notice_bar, ADW_TYPE_BIN)

void
regie_notice_bar_hide (RegieNoticeBar *self)
{
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

const char *
regie_notice_bar_text (RegieNoticeBar *self)
{
  return gtk_revealer_get_reveal_child (self->revealer) ? gtk_label_get_text (self->label)
                                                        : NULL;
}

static void
clicked (GtkWidget *button, RegieNoticeBar *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (button), "answer"));

  regie_notice_bar_hide (self);
  self->answer (id, self->data);
}

static void
add_button (RegieNoticeBar *self, const RegieChoiceButton *choice)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (choice->label);

  if (choice->appearance == ADW_RESPONSE_SUGGESTED)
    gtk_widget_add_css_class (button, "suggested-action");
  g_object_set_data_full (G_OBJECT (button), "answer", g_strdup (choice->id), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked), self);
  gtk_box_append (GTK_BOX (self->buttons), button);
  regie_name_plainly (button);
}

void
regie_notice_bar_show (RegieNoticeBar *self,
                       const char *text,
                       const RegieChoiceButton *buttons,
                       RegieAnswer answer,
                       gpointer data)
{
  GtkWidget *old;

  self->answer = answer;
  self->data = data;
  while ((old = gtk_widget_get_first_child (self->buttons)))
    gtk_box_remove (GTK_BOX (self->buttons), old);
  for (; buttons->id; buttons++)
    add_button (self, buttons);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

/* What is folded away is not to be read out either. */
static void
folded (GtkRevealer *revealer, GParamSpec *pspec, GtkWidget *self)
{
  if (!gtk_revealer_get_reveal_child (revealer) &&
      !gtk_revealer_get_child_revealed (revealer))
    gtk_widget_set_visible (self, FALSE);
}

static void
regie_notice_bar_class_init (RegieNoticeBarClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "notice-bar");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_ALERT);
}

static void
regie_notice_bar_init (RegieNoticeBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (NULL), *revealer = gtk_revealer_new ();

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);
  self->label = GTK_LABEL (label);
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_valign (self->buttons, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "notice");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), self->buttons);
  self->revealer = GTK_REVEALER (revealer);
  gtk_revealer_set_child (self->revealer, box);
  g_signal_connect (revealer, "notify::child-revealed", G_CALLBACK (folded), self);
  adw_bin_set_child (ADW_BIN (self), revealer);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
