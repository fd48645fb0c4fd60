/* A row of the outline.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outline-row.h"

#include "app/base/units.h"
#include "app/stage/edit.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

struct _RegieOutlineRow
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GObject *item;
  GtkImage *verdict;
  GtkLabel *name;
  GtkToggleButton *eye, *lock;
  gboolean updating; /* the toggles follow; nobody pressed them */
};

G_DEFINE_FINAL_TYPE (RegieOutlineRow, regie_outline_row, GTK_TYPE_WIDGET)

gpointer
regie_outline_row_item (RegieOutlineRow *self)
{
  return self->item;
}

/* The toggles say in words what a press does, for eyes and ears alike. */
static void
show_toggle (GtkToggleButton *toggle, gboolean on, const char *icon, char *label)
{
  gtk_toggle_button_set_active (toggle, on);
  gtk_button_set_icon_name (GTK_BUTTON (toggle), icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (toggle), label);
  regie_widget_set_label (GTK_WIDGET (toggle), label);
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (toggle), "on");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (toggle), "on");
  g_free (label);
}

static void
show_toggles (RegieOutlineRow *self, const char *name, gboolean hidden, gboolean locked)
{
  show_toggle (self->eye, hidden,
               hidden ? "view-conceal-symbolic" : "view-reveal-symbolic",
               g_strdup_printf (hidden ? _ ("Show %s") : _ ("Hide %s"), name));
  show_toggle (self->lock, locked,
               locked ? "changes-prevent-symbolic" : "changes-allow-symbolic",
               g_strdup_printf (locked ? _ ("Unlock %s") : _ ("Lock %s"), name));
}

static unsigned
level_bits (RegieOutlineRow *self, const char *property)
{
  unsigned bits = 0;

  g_object_get (self->stage, property, &bits, NULL);
  return bits;
}

static void
update_section (RegieOutlineRow *self)
{
  RegieOutlineSection *section = REGIE_OUTLINE_SECTION (self->item);
  const char *label = regie_outline_section_label (section);
  int level = regie_outline_section_level (section);

  gtk_label_set_text (self->name, label);
  gtk_widget_add_css_class (GTK_WIDGET (self), "heading-row");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "off-stage");
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->eye), level >= 0);
  gtk_widget_set_visible (GTK_WIDGET (self->lock), level >= 0);
  gtk_widget_set_margin_start (GTK_WIDGET (self), 0);
  if (level >= 0)
    show_toggles (self, label, (level_bits (self, "hidden-levels") >> level) & 1,
                  (level_bits (self, "locked-levels") >> level) & 1);
  regie_row_set_label (GTK_WIDGET (self), label);
}

/* A switch of the record by its name; FALSE for one that has none. */
static gboolean
is_on (RegieRecord *record, const char *name)
{
  const RegieField *field = regie_record_find_field (record, name);

  return field && regie_record_get (record, field).number;
}

/* What is heard for a row: its name, and what the icons tell. */
static void
speak (RegieOutlineRow *self, const char *name, RegieElement *element)
{
  g_autoptr (GString) spoken = g_string_new (name);

  if (element)
    g_string_append_printf (spoken, ", %s",
                            regie_verdict_label (regie_element_verdict (element)));
  if (is_on (REGIE_RECORD (self->item), "hidden"))
    g_string_append_printf (spoken, ", %s", _ ("hidden"));
  if (is_on (REGIE_RECORD (self->item), "locked"))
    g_string_append_printf (spoken, ", %s", _ ("locked"));
  regie_row_set_label (GTK_WIDGET (self), spoken->str);
}

/* Walls and openings mostly have no name of their own: their size and place tell them
 * apart. Returns: (transfer full). */
static char *
name_of (RegieOutlineRow *self, RegieRecord *record)
{
  g_autofree char *name = regie_stage_name_of (self->stage, record);
  g_autofree char *length = NULL, *along = NULL;
  gboolean imperial = FALSE;

  g_object_get (self->stage, "imperial", &imperial, NULL);
  if (REGIE_IS_WALL (record))
    {
      length = regie_length_format (regie_wall_length (REGIE_WALL (record)), imperial);
      /* Translators: a wall and its length */
      return g_strdup_printf (_ ("%s, %s"), name, length);
    }
  if (!REGIE_IS_OPENING (record))
    return g_steal_pointer (&name);
  length = regie_length_format (REGIE_OPENING (record)->width, imperial);
  along = regie_length_format (REGIE_OPENING (record)->at, imperial);
  /* Translators: a door, its width and how far along its wall it is */
  return g_strdup_printf (_ ("%s, %s at %s"), name, length, along);
}

static void
update_record (RegieOutlineRow *self)
{
  RegieRecord *record = REGIE_RECORD (self->item);
  RegieElement *element = REGIE_IS_ELEMENT (record) ? REGIE_ELEMENT (record) : NULL;
  gboolean switched = regie_record_find_field (record, "hidden") != NULL;
  g_autofree char *name = name_of (self, record);

  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "heading-row");
  gtk_widget_set_visible (GTK_WIDGET (self->verdict), element != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->eye), switched);
  gtk_widget_set_visible (GTK_WIDGET (self->lock), switched);
  gtk_widget_set_margin_start (GTK_WIDGET (self), REGIE_IS_OPENING (record) ? 26 : 8);
  if (element)
    regie_verdict_show (self->verdict, regie_element_verdict (element));
  if (switched)
    show_toggles (self, name, is_on (record, "hidden"), is_on (record, "locked"));
  if (is_on (record, "hidden"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "off-stage");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "off-stage");
  speak (self, name, element);
}

void
regie_outline_row_update (RegieOutlineRow *self)
{
  if (!self->item)
    return;
  self->updating = TRUE;
  if (REGIE_IS_OUTLINE_SECTION (self->item))
    update_section (self);
  else if (REGIE_RECORD (self->item)->owner)
    update_record (self);
  self->updating = FALSE;
}

void
regie_outline_row_show (RegieOutlineRow *self, RegieStage *stage, gpointer item)
{
  g_set_object (&self->stage, stage);
  g_set_object (&self->item, item);
  regie_outline_row_update (self);
}

static void
set_level (RegieOutlineRow *self, const char *property, gboolean on)
{
  int level = regie_outline_section_level (REGIE_OUTLINE_SECTION (self->item));
  unsigned bits = level_bits (self, property) & ~(1u << level);

  g_object_set (self->stage, property, on ? bits | 1u << level : bits, NULL);
}

/* One of several selected rows stands for all of them. */
static void
set_element (RegieOutlineRow *self, const char *field, gboolean on)
{
  RegieSelection *selection = regie_stage_selection (self->stage);
  RegieJournal *journal = regie_document_journal (regie_stage_document (self->stage));
  gboolean hides = strcmp (field, "hidden") == 0;

  if (regie_selection_count (selection) > 1 &&
      regie_selection_contains (selection, self->item))
    {
      if (hides)
        regie_edit_hide (self->stage, on);
      else
        regie_edit_lock (self->stage, on);
      return;
    }
  regie_journal_begin (journal, hides ? (on ? _ ("Hide") : _ ("Show"))
                                      : (on ? _ ("Lock") : _ ("Unlock")));
  regie_record_set_number (REGIE_RECORD (self->item), field, on);
  regie_journal_commit (journal);
}

static void
toggled (RegieOutlineRow *self,
         GtkToggleButton *toggle,
         const char *field,
         const char *levels)
{
  gboolean on = gtk_toggle_button_get_active (toggle);

  if (self->updating || !self->item)
    return;
  if (REGIE_IS_OUTLINE_SECTION (self->item))
    set_level (self, levels, on);
  else
    set_element (self, field, on);
}

static void
eye_toggled (RegieOutlineRow *self)
{
  toggled (self, self->eye, "hidden", "hidden-levels");
}

static void
lock_toggled (RegieOutlineRow *self)
{
  toggled (self, self->lock, "locked", "locked-levels");
}

static void
outline_row_dispose (GObject *object)
{
  RegieOutlineRow *self = REGIE_OUTLINE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->item);
  g_clear_object (&self->stage);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_outline_row_parent_class)->dispose (object);
}

static void
regie_outline_row_class_init (RegieOutlineRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = outline_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "outline-row");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/outline-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieOutlineRow, verdict);
  gtk_widget_class_bind_template_child (widget_class, RegieOutlineRow, name);
  gtk_widget_class_bind_template_child (widget_class, RegieOutlineRow, eye);
  gtk_widget_class_bind_template_child (widget_class, RegieOutlineRow, lock);
  gtk_widget_class_bind_template_callback (widget_class, eye_toggled);
  gtk_widget_class_bind_template_callback (widget_class, lock_toggled);
}

static void
regie_outline_row_init (RegieOutlineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
regie_outline_row_new (void)
{
  return g_object_new (REGIE_TYPE_OUTLINE_ROW, NULL);
}
