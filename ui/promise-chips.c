/* The promises as chips: which an element or a beat carries, which it breaks.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/promise-chips.h"

#include "ui/wrap-layout.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieStage *stage; /* owned */
  RegieRecord
    *record; /* owned: an element, whose judgement holds the stances, or their holder */
  GtkWidget *box;
} Chips;

static void
chips_free (gpointer data)
{
  Chips *self = data;

  g_object_unref (self->record);
  g_object_unref (self->stage);
  g_free (self);
}

/* Returns: (nullable): what holds the stances. */
static gpointer
get_holder (Chips *self)
{
  return REGIE_IS_ELEMENT (self->record)
           ? (gpointer) REGIE_ELEMENT (self->record)->judgement
           : self->record;
}

static gpointer
need_holder (Chips *self)
{
  return REGIE_IS_ELEMENT (self->record)
           ? (gpointer) regie_element_need_judgement (REGIE_ELEMENT (self->record))
           : self->record;
}

/* Returns: the way, or -1 for silent. */
static int
get_way (Chips *self, RegiePromise *promise)
{
  gpointer holder = get_holder (self);
  RegieStance *stance =
    holder ? regie_stance_find (holder, promise->parent_instance.id) : NULL;

  return stance ? stance->way : -1;
}

static RegiePromise *
promise_of (GtkWidget *chip)
{
  return g_object_get_data (G_OBJECT (chip), "promise");
}

/* Told by colour, by the badge's shape and in words. */
static void
show_way (GtkWidget *chip, int way)
{
  static const char *const icons[] = { NULL, "regie-judgement-supports-symbolic",
                                       "regie-judgement-against-symbolic" };
  static const char *const classes[] = { "carries", "breaks" };
  static const GtkAccessibleTristate pressed[] = { GTK_ACCESSIBLE_TRISTATE_FALSE,
                                                   GTK_ACCESSIBLE_TRISTATE_TRUE,
                                                   GTK_ACCESSIBLE_TRISTATE_MIXED };
  const char *const states[] = { _ ("not named"), _ ("carries it"), _ ("breaks it") };
  const char *name = promise_of (chip)->name ? promise_of (chip)->name : "";
  GtkWidget *icon = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (chip)));
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, states[way + 1]);

  for (int i = 0; i < 2; i++)
    if (i == way)
      gtk_widget_add_css_class (chip, classes[i]);
    else
      gtk_widget_remove_css_class (chip, classes[i]);
  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icons[way + 1]);
  gtk_widget_set_visible (icon, way >= 0);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (icon)), name);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), way >= 0);
  gtk_widget_set_tooltip_text (chip, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_STATE_PRESSED,
                               pressed[way + 1], -1);
}

static void
chip_clicked (GtkWidget *chip, Chips *self)
{
  static const int next[] = { REGIE_WAY_CARRIES, REGIE_WAY_BREAKS, -1 };
  RegieJournal *journal = regie_document_journal (regie_stage_document (self->stage));
  RegiePromise *promise = promise_of (chip);

  regie_journal_begin (journal, _ ("Judge Promise"));
  regie_stance_take (need_holder (self), promise->parent_instance.id,
                     next[get_way (self, promise) + 1]);
  regie_journal_commit (journal);
  show_way (chip, get_way (self, promise));
}

static GtkWidget *
make_chip (Chips *self, RegiePromise *promise)
{
  GtkWidget *chip = gtk_toggle_button_new (), *label = gtk_label_new (NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_box_append (GTK_BOX (content), gtk_image_new ());
  gtk_box_append (GTK_BOX (content), label);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");
  g_object_set_data_full (G_OBJECT (chip), "promise", g_object_ref (promise),
                          g_object_unref);
  show_way (chip, get_way (self, promise));
  g_signal_connect (chip, "clicked", G_CALLBACK (chip_clicked), self);
  return chip;
}

static void
promises_changed (GListModel *promises,
                  unsigned position,
                  unsigned removed,
                  unsigned added,
                  GtkWidget *box)
{
  Chips *self = g_object_get_data (G_OBJECT (box), "chips");
  GtkWidget *before = NULL, *after = gtk_widget_get_first_child (box);

  for (unsigned i = 0; i < position; i++)
    {
      before = after;
      after = gtk_widget_get_next_sibling (after);
    }
  for (unsigned i = 0; i < removed; i++)
    {
      GtkWidget *gone = after;

      after = gtk_widget_get_next_sibling (after);
      gtk_box_remove (GTK_BOX (box), gone);
    }
  for (unsigned i = 0; i < added; i++)
    {
      GtkWidget *chip = make_chip (self, regie_list_at (promises, position + i));

      gtk_box_insert_child_after (GTK_BOX (box), chip, before);
      before = chip;
    }
  gtk_widget_set_visible (box, gtk_widget_get_first_child (box) != NULL);
}

static void
document_changed (RegieDocument *document, GPtrArray *records, GtkWidget *box)
{
  Chips *self = g_object_get_data (G_OBJECT (box), "chips");

  for (GtkWidget *chip = gtk_widget_get_first_child (box); chip;
       chip = gtk_widget_get_next_sibling (chip))
    show_way (chip, get_way (self, promise_of (chip)));
}

GtkWidget *
regie_promise_chips_new (RegieStage *stage, gpointer record)
{
  Chips *self = g_new0 (Chips, 1);
  RegieRecord *proposition =
    REGIE_RECORD (regie_stage_production (stage)->explication->value_proposition);
  GListModel *promises =
    regie_record_list (proposition, regie_record_find_children (proposition, "promise"));

  self->stage = g_object_ref (stage);
  self->record = g_object_ref (record);
  self->box = regie_wrap_box_new (6);
  g_object_set_data_full (G_OBJECT (self->box), "chips", self, chips_free);
  promises_changed (promises, 0, 0, g_list_model_get_n_items (promises), self->box);
  g_signal_connect_object (promises, "items-changed", G_CALLBACK (promises_changed),
                           self->box, 0);
  g_signal_connect_object (regie_stage_document (stage), "changed",
                           G_CALLBACK (document_changed), self->box, 0);
  return self->box;
}
