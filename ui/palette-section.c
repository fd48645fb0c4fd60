/* A heading and the tiles under it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/palette-section.h"

#include "ui/verdict.h"

struct _RegiePaletteSection
{
  GtkWidget parent_instance;
  GtkLabel *heading;
  GtkFlowBox *tiles;
};

G_DEFINE_FINAL_TYPE (RegiePaletteSection, regie_palette_section, GTK_TYPE_WIDGET)

void
regie_palette_section_insert (RegiePaletteSection *self, GtkWidget *tile, int position)
{
  gtk_flow_box_insert (self->tiles, tile, position);
}

void
regie_palette_section_visit (RegiePaletteSection *self,
                             void (*visit) (RegieSymbolTile *tile, gpointer data),
                             gpointer data)
{
  GtkWidget *next, *tile = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));

  for (; tile; tile = next)
    {
      next = gtk_widget_get_next_sibling (tile);
      visit (REGIE_SYMBOL_TILE (tile), data);
    }
}

static void
remove_role (RegieSymbolTile *tile, gpointer data)
{
  if (!regie_symbol_tile_symbol (tile))
    gtk_flow_box_remove (data, GTK_WIDGET (tile));
}

static void
remove_symbol (RegieSymbolTile *tile, gpointer data)
{
  if (regie_symbol_tile_symbol (tile))
    gtk_flow_box_remove (data, GTK_WIDGET (tile));
}

void
regie_palette_section_clear (RegiePaletteSection *self, gboolean roles)
{
  regie_palette_section_visit (self, roles ? remove_role : remove_symbol, self->tiles);
}

unsigned
regie_palette_section_filter (RegiePaletteSection *self, const char *const *words)
{
  GtkWidget *tile = gtk_widget_get_first_child (GTK_WIDGET (self->tiles));
  unsigned n = 0;

  for (; tile; tile = gtk_widget_get_next_sibling (tile))
    {
      gboolean matches = regie_symbol_tile_matches (REGIE_SYMBOL_TILE (tile), words);

      gtk_widget_set_visible (tile, matches);
      n += matches;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
  return n;
}

static void
activated (GtkFlowBox *tiles, GtkFlowBoxChild *tile, RegiePaletteSection *self)
{
  gtk_widget_activate_action (GTK_WIDGET (tile), "palette.set-down", "s",
                              regie_symbol_tile_key (REGIE_SYMBOL_TILE (tile)));
}

static void
palette_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_palette_section_parent_class)->dispose (object);
}

static void
regie_palette_section_class_init (RegiePaletteSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = palette_section_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BOX_LAYOUT);
}

static void
regie_palette_section_init (RegiePaletteSection *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->heading = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->heading, 0);
  gtk_label_set_wrap (self->heading, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->heading), "heading");
  gtk_widget_set_parent (GTK_WIDGET (self->heading), GTK_WIDGET (self));
  self->tiles = GTK_FLOW_BOX (gtk_flow_box_new ());
  gtk_flow_box_set_selection_mode (self->tiles, GTK_SELECTION_NONE);
  gtk_flow_box_set_activate_on_single_click (self->tiles, FALSE);
  gtk_flow_box_set_homogeneous (self->tiles, TRUE);
  gtk_flow_box_set_min_children_per_line (self->tiles, 2);
  gtk_flow_box_set_max_children_per_line (self->tiles, 6);
  g_signal_connect (self->tiles, "child-activated", G_CALLBACK (activated), self);
  gtk_widget_set_parent (GTK_WIDGET (self->tiles), GTK_WIDGET (self));
}

GtkWidget *
regie_palette_section_new (const char *title)
{
  RegiePaletteSection *self = g_object_new (REGIE_TYPE_PALETTE_SECTION, NULL);

  gtk_label_set_text (self->heading, title);
  regie_widget_set_label (GTK_WIDGET (self->tiles), title);
  return GTK_WIDGET (self);
}
