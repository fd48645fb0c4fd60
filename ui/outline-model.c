/* What stands on the stage as one flat list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/outline-model.h"

#include "app/base/text.h"
#include <glib/gi18n-lib.h>

struct _RegieOutlineSection
{
  GObject parent_instance;
  RegieSectionId id;
};

G_DEFINE_FINAL_TYPE (RegieOutlineSection, regie_outline_section, G_TYPE_OBJECT)

static const struct
{
  const char *label;
  int level;
  gboolean always; /* shown when empty: its level can be locked and hidden there */
} sections[REGIE_N_SECTIONS] = {
  [REGIE_SECTION_WALLS] = { N_ ("Walls and openings"), -1, FALSE },
  [REGIE_SECTION_ZONES] = { N_ ("Zones"), -1, FALSE },
  [REGIE_SECTION_SETTING] = { N_ ("Setting"), REGIE_LEVEL_SETTING, TRUE },
  [REGIE_SECTION_DRESSING] = { N_ ("Dressing"), REGIE_LEVEL_DRESSING, TRUE },
  [REGIE_SECTION_PEOPLE] = { N_ ("People"), REGIE_LEVEL_PEOPLE, TRUE },
  [REGIE_SECTION_NOTES] = { N_ ("Notes"), -1, FALSE },
  [REGIE_SECTION_UNDERLAYS] = { N_ ("Plans underneath"), -1, FALSE },
};

struct _RegieOutlineModel
{
  GObject parent_instance;
  RegieStage *stage;
  RegieOutlineSection *headings[REGIE_N_SECTIONS];
  GPtrArray *items;                   /* owned: headings and records */
  GPtrArray *found[REGIE_N_SECTIONS]; /* borrowed, while looking */
  char **words;                       /* (nullable): case folded */
};

static void list_init (GListModelInterface *iface);
static void selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RegieOutlineModel,
                               regie_outline_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                        selection_init))

static void
regie_outline_section_class_init (RegieOutlineSectionClass *klass)
{
}

static void
regie_outline_section_init (RegieOutlineSection *self)
{
}

const char *
regie_outline_section_label (RegieOutlineSection *self)
{
  return _ (sections[self->id].label);
}

int
regie_outline_section_level (RegieOutlineSection *self)
{
  return sections[self->id].level;
}

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static unsigned
get_n_items (GListModel *model)
{
  return REGIE_OUTLINE_MODEL (model)->items->len;
}

static gpointer
get_item (GListModel *model, unsigned position)
{
  GPtrArray *items = REGIE_OUTLINE_MODEL (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
}

static void
list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static gboolean
is_selected (GtkSelectionModel *model, unsigned position)
{
  RegieOutlineModel *self = REGIE_OUTLINE_MODEL (model);

  return position < self->items->len &&
         regie_selection_contains (regie_stage_selection (self->stage),
                                   self->items->pdata[position]);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model, unsigned position, unsigned n)
{
  RegieOutlineModel *self = REGIE_OUTLINE_MODEL (model);
  GtkBitset *result = gtk_bitset_new_empty ();

  if (regie_selection_count (regie_stage_selection (self->stage)) == 0)
    return result;
  for (unsigned i = position; i < self->items->len && i - position < n; i++)
    if (is_selected (model, i))
      gtk_bitset_add (result, i);
  return result;
}

/* What is picked but left out by the filter. */
static void
take_unlisted (RegieOutlineModel *self, GPtrArray *out)
{
  RegieSelection *selection = regie_stage_selection (self->stage);

  for (unsigned i = 0; i < regie_selection_count (selection); i++)
    {
      gpointer record = regie_selection_at (selection, i);

      if (!g_ptr_array_find (self->items, record, NULL))
        g_ptr_array_add (out, record);
    }
}

/* Headings cannot be selected. Who picks one row alone means that one; who adds or takes
 * away rows keeps what the filter does not show. */
static gboolean
set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  RegieOutlineModel *self = REGIE_OUTLINE_MODEL (model);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (gtk_bitset_get_size (mask) < self->items->len)
    take_unlisted (self, records);
  for (unsigned i = 0; i < self->items->len; i++)
    {
      gboolean on = gtk_bitset_contains (mask, i) ? gtk_bitset_contains (selected, i)
                                                  : is_selected (model, i);

      if (on && REGIE_IS_RECORD (self->items->pdata[i]))
        g_ptr_array_add (records, self->items->pdata[i]);
    }
  regie_selection_set (regie_stage_selection (self->stage), records);
  return TRUE;
}

static void
selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->set_selection = set_selection;
}

static void
selection_changed (RegieOutlineModel *self)
{
  if (self->items->len)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), 0,
                                           self->items->len);
}

static int
section_of (RegieRecord *record)
{
  if (REGIE_IS_ELEMENT (record))
    return REGIE_SECTION_SETTING + REGIE_ELEMENT (record)->level;
  if (REGIE_IS_WALL (record) || REGIE_IS_OPENING (record))
    return REGIE_SECTION_WALLS;
  if (REGIE_IS_ZONE (record) || REGIE_IS_LINE_OF_VISIBILITY (record))
    return REGIE_SECTION_ZONES;
  if (REGIE_IS_POSITION (record))
    return REGIE_SECTION_PEOPLE;
  if (REGIE_IS_NOTE (record) || REGIE_IS_DIMENSION (record))
    return REGIE_SECTION_NOTES;
  return REGIE_IS_UNDERLAY (record) ? REGIE_SECTION_UNDERLAYS : -1;
}

static gboolean
is_found (RegieOutlineModel *self, RegieRecord *record)
{
  g_autofree char *name = NULL, *folded = NULL;

  if (!self->words)
    return TRUE;
  name = regie_stage_name_of (self->stage, record);
  folded = regie_text_fold (name);
  for (char **word = self->words; *word; word++)
    if (!strstr (folded, *word))
      return FALSE;
  return TRUE;
}

static void
look_at (RegieRecord *record, gpointer data)
{
  RegieOutlineModel *self = data;
  int section = section_of (record);
  RegieOpening *opening;

  if (section >= 0 && is_found (self, record))
    g_ptr_array_add (self->found[section], record);
  if (REGIE_IS_WALL (record))
    for (unsigned i = 0; (opening = regie_list_at (REGIE_WALL (record)->openings, i));
         i++)
      look_at (REGIE_RECORD (opening), self);
}

static GPtrArray *
look (RegieOutlineModel *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  regie_scene_visit (regie_stage_production (self->stage),
                     regie_stage_scene (self->stage), look_at, self);
  for (int s = 0; s < REGIE_N_SECTIONS; s++)
    {
      GPtrArray *found = self->found[s];

      if (found->len || (sections[s].always && !self->words))
        g_ptr_array_add (items, g_object_ref (self->headings[s]));
      for (unsigned i = 0; i < found->len; i++)
        g_ptr_array_add (items, g_object_ref (found->pdata[i]));
      g_ptr_array_set_size (found, 0);
    }
  return items;
}

void
regie_outline_model_update (RegieOutlineModel *self)
{
  g_autoptr (GPtrArray) before = self->items;
  GPtrArray *after = look (self);
  unsigned head = 0, tail = 0, shorter = MIN (before->len, after->len);

  while (head < shorter && before->pdata[head] == after->pdata[head])
    head++;
  while (tail < shorter - head &&
         before->pdata[before->len - 1 - tail] == after->pdata[after->len - 1 - tail])
    tail++;
  self->items = after;
  if (head + tail < before->len || head + tail < after->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                after->len - head - tail);
}

gboolean
regie_outline_model_is_listing (RegieOutlineModel *self, RegieRecord *record)
{
  return self->words || REGIE_IS_SETTING (record) || REGIE_IS_SCENE (record) ||
         REGIE_IS_WALL (record) || REGIE_IS_PRODUCTION (record) ||
         REGIE_IS_ELEMENT (record);
}

void
regie_outline_model_find (RegieOutlineModel *self, const char *words)
{
  g_autofree char *folded = words ? g_strstrip (regie_text_fold (words)) : NULL;

  g_clear_pointer (&self->words, g_strfreev);
  if (folded && *folded)
    self->words = g_strsplit_set (folded, " \t", -1);
  regie_outline_model_update (self);
}

unsigned
regie_outline_model_position (RegieOutlineModel *self, gpointer record)
{
  unsigned position;

  return g_ptr_array_find (self->items, record, &position) ? position : G_MAXUINT;
}

static void
outline_model_dispose (GObject *object)
{
  RegieOutlineModel *self = REGIE_OUTLINE_MODEL (object);

  if (self->stage)
    g_signal_handlers_disconnect_by_data (regie_stage_selection (self->stage), self);
  g_clear_object (&self->stage);
  G_OBJECT_CLASS (regie_outline_model_parent_class)->dispose (object);
}

static void
outline_model_finalize (GObject *object)
{
  RegieOutlineModel *self = REGIE_OUTLINE_MODEL (object);

  for (int s = 0; s < REGIE_N_SECTIONS; s++)
    {
      g_object_unref (self->headings[s]);
      g_ptr_array_unref (self->found[s]);
    }
  g_ptr_array_unref (self->items);
  g_strfreev (self->words);
  G_OBJECT_CLASS (regie_outline_model_parent_class)->finalize (object);
}

static void
regie_outline_model_class_init (RegieOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = outline_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = outline_model_finalize;
}

static void
regie_outline_model_init (RegieOutlineModel *self)
{
  for (int s = 0; s < REGIE_N_SECTIONS; s++)
    {
      self->headings[s] = g_object_new (REGIE_TYPE_OUTLINE_SECTION, NULL);
      self->headings[s]->id = (RegieSectionId) s;
      self->found[s] = g_ptr_array_new ();
    }
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

RegieOutlineModel *
regie_outline_model_new (RegieStage *stage)
{
  RegieOutlineModel *self = g_object_new (REGIE_TYPE_OUTLINE_MODEL, NULL);

  self->stage = g_object_ref (stage);
  g_signal_connect_swapped (regie_stage_selection (stage), "items-changed",
                            G_CALLBACK (selection_changed), self);
  regie_outline_model_update (self);
  return self;
}
