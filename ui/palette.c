/* The symbols by family, favourites first, found by word.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/palette.h"

#include "app/base/text.h"
#include "ui/application.h"
#include "ui/palette-section.h"
#include "ui/symbol-families.h"

#include <glib/gi18n-lib.h>

/* Drawing gives way to events after so long. */
#define SLICE_US 6000

struct _RegiePalette
{
  GtkWidget parent_instance;
  RegieStage *stage;
  GSettings *settings;
  GtkEditable *search;
  GtkStack *stack;
  GtkBox *sections;
  RegiePaletteSection *favourites, *people;
  GPtrArray *all; /* RegiePaletteSection, borrowed */
  GQueue undrawn; /* tiles, owned */
  char **words;   /* looked for now, case folded */
  gboolean imperial;
  guint drawing;
};

enum
{
  PROP_STAGE = 1,
};

static guint set_down_signal;

G_DEFINE_FINAL_TYPE (RegiePalette, regie_palette, GTK_TYPE_WIDGET)

static gboolean
draw_some (gpointer data)
{
  RegiePalette *self = data;
  gint64 end = g_get_monotonic_time () + SLICE_US;

  while (!g_queue_is_empty (&self->undrawn) && g_get_monotonic_time () < end)
    {
      g_autoptr (RegieSymbolTile) tile = g_queue_pop_head (&self->undrawn);

      if (gtk_widget_get_root (GTK_WIDGET (tile)))
        regie_symbol_tile_draw (tile);
    }
  if (!g_queue_is_empty (&self->undrawn))
    return G_SOURCE_CONTINUE;
  self->drawing = 0;
  return G_SOURCE_REMOVE;
}

static void
draw_soon (RegiePalette *self)
{
  /* Pictures wait until there is somebody to see them. */
  if (!self->drawing && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->drawing = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 20, draw_some, self, NULL);
}

static void
queue_tile (RegieSymbolTile *tile, gpointer data)
{
  RegiePalette *self = data;

  g_queue_push_tail (&self->undrawn, g_object_ref (tile));
}

static void
redraw_all (RegiePalette *self)
{
  g_queue_clear_full (&self->undrawn, g_object_unref);
  for (unsigned i = 0; i < self->all->len; i++)
    regie_palette_section_visit (self->all->pdata[i], queue_tile, self);
  draw_soon (self);
}

static void
insert_tile (RegiePalette *self,
             RegiePaletteSection *section,
             GtkWidget *tile,
             int position)
{
  regie_palette_section_insert (section, tile, position);
  queue_tile (REGIE_SYMBOL_TILE (tile), self);
}

static unsigned
show_found (RegiePalette *self)
{
  unsigned n = 0;

  for (unsigned i = 0; i < self->all->len; i++)
    n += regie_palette_section_filter (self->all->pdata[i],
                                       (const char *const *) self->words);
  gtk_stack_set_visible_child_name (self->stack, n ? "found" : "nothing");
  return n;
}

unsigned
regie_palette_find (RegiePalette *self, const char *words)
{
  g_autofree char *folded = regie_text_fold (words);

  g_strfreev (self->words);
  self->words = g_strsplit_set (g_strstrip (folded), " \t", -1);
  return show_found (self);
}

static void
search_changed (RegiePalette *self)
{
  regie_palette_find (self, gtk_editable_get_text (self->search));
}

static void
search_stopped (RegiePalette *self)
{
  gtk_editable_set_text (self->search, "");
}

/* Enter in the search goes on to what was found. */
static void
search_activated (RegiePalette *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static RegiePaletteSection *
add_section (RegiePalette *self, const char *title)
{
  GtkWidget *section = regie_palette_section_new (title);

  gtk_box_append (self->sections, section);
  g_ptr_array_add (self->all, section);
  return REGIE_PALETTE_SECTION (section);
}

static void
mark_favourite (RegieSymbolTile *tile, gpointer data)
{
  const char *const *names = data;
  RegieSymbol *symbol = regie_symbol_tile_symbol (tile);

  if (symbol)
    regie_symbol_tile_set_favourite (tile,
                                     g_strv_contains (names, regie_symbol_id (symbol)));
}

static void
show_favourites (RegiePalette *self)
{
  g_auto (GStrv) names = g_settings_get_strv (self->settings, "favourites");

  regie_palette_section_clear (self->favourites, FALSE);
  for (char **name = names; *name; name++)
    {
      RegieSymbol *symbol = regie_symbols_find (regie_symbols_get_default (), *name);

      if (symbol)
        insert_tile (self, self->favourites,
                     regie_symbol_tile_new (symbol, self->imperial), -1);
    }
  for (unsigned i = 0; i < self->all->len; i++)
    regie_palette_section_visit (self->all->pdata[i], mark_favourite, names);
  show_found (self);
  draw_soon (self);
}

static void
show_roles (RegiePalette *self)
{
  RegieProduction *production = regie_stage_production (self->stage);
  RegieRole *role;

  regie_palette_section_clear (self->people, TRUE);
  for (unsigned i = 0; (role = regie_list_at (production->roles, i)); i++)
    insert_tile (self, self->people, regie_symbol_tile_new_role (role, production),
                 (int) i);
  show_found (self);
  draw_soon (self);
}

static void
add_family (RegiePalette *self, RegiePaletteSection *section, const char *family)
{
  GListModel *symbols = G_LIST_MODEL (regie_symbols_get_default ());

  for (unsigned i = 0; i < g_list_model_get_n_items (symbols); i++)
    {
      g_autoptr (RegieSymbol) symbol = g_list_model_get_item (symbols, i);

      if (strcmp (regie_symbol_family (symbol), family) == 0)
        insert_tile (self, section, regie_symbol_tile_new (symbol, self->imperial), -1);
    }
}

static void
add_other_families (RegiePalette *self)
{
  GListModel *symbols = G_LIST_MODEL (regie_symbols_get_default ());
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  const char *family;

  for (unsigned i = 0; (family = regie_symbol_family_at (i)); i++)
    g_hash_table_add (done, (gpointer) family);
  for (unsigned i = 0; i < g_list_model_get_n_items (symbols); i++)
    {
      g_autoptr (RegieSymbol) symbol = g_list_model_get_item (symbols, i);

      family = regie_symbol_family (symbol);
      if (g_hash_table_add (done, (gpointer) family))
        add_family (self, add_section (self, regie_symbol_family_label (family)), family);
    }
}

static void
add_problems (RegiePalette *self)
{
  const char *const *problems = regie_symbols_problems (regie_symbols_get_default ());

  for (unsigned i = 0; problems && problems[i]; i++)
    {
      GtkWidget *label = gtk_label_new (problems[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_selectable (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (self->sections, label);
    }
}

static void
build_sections (RegiePalette *self)
{
  const char *family;

  self->favourites = add_section (self, _ ("Favourites"));
  for (unsigned i = 0; (family = regie_symbol_family_at (i)); i++)
    {
      RegiePaletteSection *section =
        add_section (self, regie_symbol_family_label (family));

      if (strcmp (family, "people") == 0)
        self->people = section;
      add_family (self, section, family);
    }
  add_other_families (self);
  add_problems (self);
  show_favourites (self);
}

static void
document_changed (RegiePalette *self, GPtrArray *records)
{
  for (unsigned i = 0; i < records->len; i++)
    if (REGIE_IS_ROLE (records->pdata[i]) || REGIE_IS_PRODUCTION (records->pdata[i]))
      {
        show_roles (self);
        return;
      }
}

static void
set_tile_imperial (RegieSymbolTile *tile, gpointer data)
{
  RegiePalette *self = data;

  regie_symbol_tile_set_imperial (tile, self->imperial);
}

static void
units_changed (RegiePalette *self)
{
  g_object_get (self->stage, "imperial", &self->imperial, NULL);
  for (unsigned i = 0; i < self->all->len; i++)
    regie_palette_section_visit (self->all->pdata[i], set_tile_imperial, self);
}

static void
drop_stage (RegiePalette *self)
{
  g_signal_handlers_disconnect_by_data (regie_stage_document (self->stage), self);
  g_signal_handlers_disconnect_by_data (self->stage, self);
}

static void
set_stage (RegiePalette *self, RegieStage *stage)
{
  if (self->stage)
    drop_stage (self);
  g_set_object (&self->stage, stage);
  if (!stage)
    return;
  if (self->all->len == 0)
    build_sections (self);
  units_changed (self);
  g_signal_connect_swapped (stage, "notify::imperial", G_CALLBACK (units_changed), self);
  g_signal_connect_swapped (regie_stage_document (stage), "changed",
                            G_CALLBACK (document_changed), self);
  show_roles (self);
}

/* The part of the key after the prefix, or NULL. */
static const char *
key_part (const char *key, const char *prefix)
{
  return g_str_has_prefix (key, prefix) ? key + strlen (prefix) : NULL;
}

static void
pick_role (RegiePalette *self, const char *id)
{
  RegieScene *scene = regie_stage_scene (self->stage);
  RegiePosition *position;

  for (unsigned i = 0; scene && (position = regie_list_at (scene->positions, i)); i++)
    if (g_strcmp0 (position->role, id) == 0)
      regie_selection_pick (regie_stage_selection (self->stage), position);
}

static void
pick (GtkWidget *widget, const char *action, GVariant *target)
{
  RegiePalette *self = REGIE_PALETTE (widget);
  const char *key = g_variant_get_string (target, NULL);

  if (key_part (key, "symbol:"))
    regie_stage_place_symbol (self->stage, key_part (key, "symbol:"));
  else
    pick_role (self, key_part (key, "role:"));
}

/* The first click of a double click has taken the symbol in hand: it is put down again. */
static void
set_down (GtkWidget *widget, const char *action, GVariant *target)
{
  RegiePalette *self = REGIE_PALETTE (widget);

  if (regie_stage_tool (self->stage) == REGIE_TOOL_PLACE)
    regie_stage_set_tool (self->stage, REGIE_TOOL_SELECT);
  g_signal_emit (self, set_down_signal, 0, g_variant_get_string (target, NULL));
}

static void
favour (GtkWidget *widget, const char *action, GVariant *target)
{
  RegiePalette *self = REGIE_PALETTE (widget);
  const char *name = g_variant_get_string (target, NULL);
  g_auto (GStrv) names = g_settings_get_strv (self->settings, "favourites");
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) result = NULL;

  for (char **one = names; *one; one++)
    if (strcmp (*one, name) != 0)
      g_strv_builder_add (builder, *one);
  if (!g_strv_contains ((const char *const *) names, name))
    g_strv_builder_add (builder, name);
  result = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "favourites", (const char *const *) result);
}

static void
palette_map (GtkWidget *widget)
{
  RegiePalette *self = REGIE_PALETTE (widget);

  GTK_WIDGET_CLASS (regie_palette_parent_class)->map (widget);
  if (!g_queue_is_empty (&self->undrawn))
    draw_soon (self);
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_object (value, REGIE_PALETTE (object)->stage);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  set_stage (REGIE_PALETTE (object), g_value_get_object (value));
}

static void
palette_dispose (GObject *object)
{
  RegiePalette *self = REGIE_PALETTE (object);
  GtkWidget *child;

  set_stage (self, NULL);
  g_clear_handle_id (&self->drawing, g_source_remove);
  g_queue_clear_full (&self->undrawn, g_object_unref);
  g_signal_handlers_disconnect_by_data (adw_style_manager_get_default (), self);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->words, g_strfreev);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_palette_parent_class)->dispose (object);
}

static void
palette_finalize (GObject *object)
{
  g_ptr_array_unref (REGIE_PALETTE (object)->all);
  G_OBJECT_CLASS (regie_palette_parent_class)->finalize (object);
}

static void
regie_palette_class_init (RegiePaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = palette_dispose;
  object_class->finalize = palette_finalize;
  widget_class->map = palette_map;
  g_object_class_install_property (object_class, PROP_STAGE,
                                   g_param_spec_object ("stage", NULL, NULL,
                                                        REGIE_TYPE_STAGE,
                                                        G_PARAM_READWRITE |
                                                          G_PARAM_STATIC_STRINGS));
  set_down_signal =
    g_signal_new ("set-down", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "palette.pick", "s", pick);
  gtk_widget_class_install_action (widget_class, "palette.set-down", "s", set_down);
  gtk_widget_class_install_action (widget_class, "palette.favour", "s", favour);
  g_type_ensure (ADW_TYPE_STATUS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/palette.ui");
  gtk_widget_class_bind_template_child (widget_class, RegiePalette, search);
  gtk_widget_class_bind_template_child (widget_class, RegiePalette, stack);
  gtk_widget_class_bind_template_child (widget_class, RegiePalette, sections);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
}

static void
regie_palette_init (RegiePalette *self)
{
  self->all = g_ptr_array_new ();
  g_queue_init (&self->undrawn);
  self->settings = regie_settings_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->settings, "changed::favourites",
                            G_CALLBACK (show_favourites), self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (redraw_all), NULL);
  g_signal_connect_swapped (adw_style_manager_get_default (), "notify::high-contrast",
                            G_CALLBACK (redraw_all), self);
}
