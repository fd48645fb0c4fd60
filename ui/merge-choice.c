/* One thing that both changed: mine and theirs side by side, one of them chosen.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/merge-choice.h"

#include "app/merge/sides.h"
#include "app/merge/words.h"

#include <glib/gi18n-lib.h>

struct _RegieMergeChoice
{
  GtkBox parent_instance;
  RegieConflict conflict; /* to know it by */
  GtkCheckButton *buttons[REGIE_N_SIDES];
  gboolean quiet; /* shows what was chosen, instead of choosing */
};

G_DEFINE_FINAL_TYPE (RegieMergeChoice, regie_merge_choice, GTK_TYPE_BOX)

enum
{
  CHOSEN,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

gboolean
regie_merge_choice_is (RegieMergeChoice *self, const RegieConflict *conflict)
{
  return self->conflict.kind == conflict->kind &&
         self->conflict.match == conflict->match &&
         self->conflict.field == conflict->field;
}

static void
toggled (GtkCheckButton *button, RegieMergeChoice *self)
{
  if (gtk_check_button_get_active (button) && !self->quiet)
    g_signal_emit (self, signals[CHOSEN], 0,
                   (guint) (button == self->buttons[REGIE_SIDE_MINE]
                              ? REGIE_SIDE_MINE
                              : REGIE_SIDE_THEIRS));
}

void
regie_merge_choice_set_side (RegieMergeChoice *self, RegieSide side)
{
  self->quiet = TRUE;
  gtk_check_button_set_active (self->buttons[side], TRUE);
  self->quiet = FALSE;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                NULL);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_side (RegieMergeChoice *self, RegieMatching *matching, RegieSide side)
{
  const char *whose = side == REGIE_SIDE_MINE ? _ ("Mine") : _ ("Theirs");
  g_autofree char *value = regie_conflict_side (matching, &self->conflict, side);
  const char *shown = value ? value : "—";
  /* Translators: whose it is, and what it says */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), whose, shown);
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_RADIO, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (whose, "whose"));
  gtk_box_append (GTK_BOX (box), make_label (shown, NULL));
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_widget_add_css_class (button, "side");
  g_signal_connect (button, "toggled", G_CALLBACK (toggled), self);
  self->buttons[side] = GTK_CHECK_BUTTON (button);
  return button;
}

static void
add_heading (RegieMergeChoice *self, RegieMatching *matching)
{
  g_autofree char *where = regie_match_name (matching, self->conflict.match);
  const char *subject = regie_conflict_subject (&self->conflict);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), where, subject);
  g_autofree char *before =
    regie_conflict_side (matching, &self->conflict, REGIE_SIDE_BASE);
  g_autofree char *was = before ? g_strdup_printf (_ ("Before: %s"), before) : NULL;
  GtkWidget *label = make_label (was, "caption");

  gtk_box_append (GTK_BOX (self), make_label (name, "heading"));
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_visible (label, was != NULL);
  gtk_box_append (GTK_BOX (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

GtkWidget *
regie_merge_choice_new (RegieMatching *matching, const RegieConflict *conflict)
{
  RegieMergeChoice *self = g_object_new (REGIE_TYPE_MERGE_CHOICE, "orientation",
                                         GTK_ORIENTATION_VERTICAL, "spacing", 4, NULL);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->conflict = *conflict;
  add_heading (self, matching);
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), make_side (self, matching, REGIE_SIDE_MINE));
  gtk_box_append (GTK_BOX (sides), make_side (self, matching, REGIE_SIDE_THEIRS));
  gtk_check_button_set_group (self->buttons[REGIE_SIDE_THEIRS],
                              self->buttons[REGIE_SIDE_MINE]);
  gtk_box_append (GTK_BOX (self), sides);
  regie_merge_choice_set_side (self, conflict->taken);
  return GTK_WIDGET (self);
}

static void
regie_merge_choice_class_init (RegieMergeChoiceClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "merge-choice");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass),
                                        GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
regie_merge_choice_init (RegieMergeChoice *self)
{
}
