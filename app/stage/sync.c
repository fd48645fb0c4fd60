/* The index and the static picture follow the document: only what changed is looked at.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/private.h"

#include "app/model/stand-in.h"

/* The scene's own things come after the setting's in the same painting order. */
#define SCENE_FIRST (1u << 24)

RegieRecord *
regie_record_drawn (RegieRecord *record)
{
  gpointer above = NULL;

  if (REGIE_IS_OPENING (record))
    return record->owner;
  if (REGIE_IS_JUDGEMENT (record) || REGIE_IS_STANCE (record))
    above = regie_record_above (record, REGIE_TYPE_ELEMENT);
  return above ? above : record;
}

static gboolean
stands (RegieStage *self, RegieRecord *drawn)
{
  gpointer owner = drawn ? regie_record_original (drawn)->owner : NULL;

  return owner && (owner == self->scene || owner == self->setting);
}

gboolean
regie_stage_has (RegieStage *self, RegieRecord *record)
{
  return stands (self, regie_record_drawn (record));
}

static RegieDrawOptions
extent_options (RegieStage *self)
{
  RegieDrawOptions options =
    regie_stage_options (self, REGIE_STYLE_SCREEN, self->index_pixel);

  /* What could ever be shown: toggling badges must not need a new index. */
  options.hidden_levels = 0;
  options.badges = options.labels = TRUE;
  return options;
}

static void
number_children (RegieStage *self, gpointer owner, unsigned first)
{
  RegieRecordClass *klass = owner ? REGIE_RECORD_GET_CLASS (owner) : NULL;
  RegieRecord *item;

  for (unsigned c = 0; klass && c < klass->n_children; c++)
    for (unsigned i = 0; (item = regie_record_child (owner, &klass->children[c], i)); i++)
      regie_index_number (self->index, regie_moment_seen (self->moment, item), first + i);
}

static void
number_all (RegieStage *self)
{
  number_children (self, self->setting, 0);
  number_children (self, self->scene, SCENE_FIRST);
}

static void
put_item (RegieStage *self, RegieRecord *item, const RegieDrawOptions *options)
{
  regie_index_put (self->index, item, regie_draw_extent (item, options),
                   regie_draw_order (item));
}

static void
put_children (RegieStage *self, gpointer owner, const RegieDrawOptions *options)
{
  RegieRecordClass *klass = owner ? REGIE_RECORD_GET_CLASS (owner) : NULL;
  RegieRecord *item;

  for (unsigned c = 0; klass && c < klass->n_children; c++)
    for (unsigned i = 0; (item = regie_record_child (owner, &klass->children[c], i)); i++)
      put_item (self, regie_moment_seen (self->moment, item), options);
}

static RegieBox
ground_of (RegieSetting *setting)
{
  return setting ? (RegieBox){ 0, 0, setting->width, setting->depth } : REGIE_BOX_EMPTY;
}

void
regie_stage_rebuild (RegieStage *self)
{
  RegieDrawOptions options = extent_options (self);

  regie_index_free (self->index);
  self->index = regie_index_new ();
  self->ground = ground_of (self->setting);
  regie_stage_load_underlays (self);
  put_children (self, self->setting, &options);
  put_children (self, self->scene, &options);
  number_all (self);
}

void
regie_stage_damage_near (RegieStage *self, RegieRecord *drawn, RegieBox box)
{
  RegieDrawOptions options = extent_options (self);
  g_autoptr (GPtrArray) near = g_ptr_array_new ();
  RegieBox reached = box;

  if ((REGIE_IS_ELEMENT (drawn) || REGIE_IS_POSITION (drawn)) &&
      !regie_draw_is_crowd (&options))
    regie_stage_find (self, box, near);
  for (unsigned i = 0; i < near->len; i++)
    if (REGIE_IS_ELEMENT (near->pdata[i]))
      reached = regie_box_union (reached, regie_record_outline (near->pdata[i]));
    else if (REGIE_IS_ZONE (near->pdata[i]))
      regie_stage_damage (self, regie_index_box (self->index, near->pdata[i]));
  regie_stage_damage (self, reached);
}

/* One record's box, and damage where it was and where it is, unless it is live: then it is
 * not in the static picture at all. */
static void
refresh (RegieStage *self, RegieRecord *drawn, const RegieDrawOptions *options)
{
  RegieBox before, after = REGIE_BOX_EMPTY;

  if (stands (self, drawn))
    {
      after = regie_draw_extent (drawn, options);
      before = regie_index_put (self->index, drawn, after, regie_draw_order (drawn));
    }
  else
    before = regie_index_remove (self->index, drawn);
  /* The floor within a wall is not drawn with it. */
  if (g_hash_table_contains (self->live, drawn) &&
      !(REGIE_IS_WALL (drawn) && REGIE_WALL (drawn)->closed))
    return;
  if (regie_box_meets (before, after))
    before = regie_box_union (before, after);
  else if (!regie_box_is_empty (after))
    regie_stage_damage_near (self, drawn, after);
  if (!regie_box_is_empty (before))
    regie_stage_damage_near (self, drawn, before);
}

static void
refresh_role (RegieStage *self, RegieRole *role, const RegieDrawOptions *options)
{
  RegiePosition *position;

  for (unsigned i = 0;
       self->scene && (position = regie_list_at (self->scene->positions, i)); i++)
    if (g_strcmp0 (position->role, role->parent_instance.id) == 0)
      refresh (self, regie_moment_seen (self->moment, position), options);
}

static void
drop_lost_selection (RegieStage *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (self->selection, i)); i++)
    if (regie_stage_has (self, record))
      g_ptr_array_add (kept, record);
  regie_selection_set (self->selection, kept);
}

/* The scene is no more. Its beat that is shown may be played in another now: scenes were
 * merged, or are not split any more. */
static void
leave_scene (RegieStage *self)
{
  RegieProduction *production = regie_stage_production (self);
  g_autoptr (RegieBeat) shown = self->shown ? g_object_ref (self->shown) : NULL;
  RegieRecord *scene = shown ? shown->parent_instance.owner : NULL;
  unsigned place;

  if (!scene || scene->owner != REGIE_RECORD (production))
    {
      regie_stage_set_scene (self, regie_list_at (production->scenes, 0));
      return;
    }
  regie_record_place (REGIE_RECORD (shown), &place);
  regie_stage_set_scene (self, REGIE_SCENE (scene));
  regie_stage_set_beat_number (self, (int) place);
}

/* Returns: TRUE when another setting, or its ground, has to be shown. */
static gboolean
setting_changed (RegieStage *self)
{
  RegieProduction *production = regie_stage_production (self);
  RegieSetting *setting;

  if (self->scene && !self->scene->parent_instance.owner)
    {
      leave_scene (self);
      return TRUE;
    }
  setting = self->scene ? regie_scene_setting (self->scene, production)
                        : regie_list_at (production->settings, 0);
  if (setting != self->setting || (setting && (self->ground.width != setting->width ||
                                               self->ground.height != setting->depth)))
    {
      g_set_object (&self->setting, setting);
      return TRUE;
    }
  return FALSE;
}

/* What differs at the beat shown is looked up anew, and its stand-ins refreshed. */
static void
follow_moment (RegieStage *self, const RegieDrawOptions *options)
{
  g_autoptr (GPtrArray) changed = g_ptr_array_new_with_free_func (g_object_unref);

  if (!self->moment)
    return;
  regie_moment_update (self->moment, changed);
  for (unsigned i = 0; i < changed->len; i++)
    {
      RegieRecord *original = regie_record_original (changed->pdata[i]);

      /* It stood there itself until something of it began to differ. */
      regie_stage_damage (self, regie_index_remove (self->index, original));
      refresh (self, changed->pdata[i], options);
    }
}

/* What is set on a stand-in is told of as a difference. */
static RegieRecord *
subject_of (RegieStage *self, RegieRecord *record)
{
  if (REGIE_IS_DIFFERENCE (record) && REGIE_DIFFERENCE (record)->thing)
    return regie_document_find (self->document, REGIE_DIFFERENCE (record)->thing);
  return regie_record_drawn (record);
}

static void
sync_record (RegieStage *self, RegieRecord *record, const RegieDrawOptions *options)
{
  RegieRecord *drawn = regie_moment_seen (self->moment, subject_of (self, record));

  if (drawn && REGIE_IS_ROLE (drawn))
    refresh_role (self, REGIE_ROLE (drawn), options);
  else if (drawn && (stands (self, drawn) || regie_index_has (self->index, drawn)))
    refresh (self, drawn, options);
}

void
regie_stage_sync (RegieStage *self, GPtrArray *records)
{
  RegieDrawOptions options;
  gboolean renumber = FALSE;

  if (setting_changed (self))
    {
      regie_stage_rebuild (self);
      drop_lost_selection (self);
      if (self->looking)
        regie_stage_look (self);
      regie_stage_damage (self, REGIE_BOX_EMPTY);
      return;
    }
  regie_stage_keep_beat (self);
  options = extent_options (self);
  follow_moment (self, &options);
  for (unsigned i = 0; i < records->len; i++)
    {
      gpointer record = records->pdata[i];

      if (record == self->setting || record == self->scene)
        renumber = TRUE;
      else
        sync_record (self, record, &options);
    }
  if (renumber)
    {
      regie_stage_load_underlays (self);
      number_all (self);
      drop_lost_selection (self);
    }
  if (self->looking)
    regie_stage_look (self);
  regie_stage_feedback (self);
}
