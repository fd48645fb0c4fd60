/* Which fields of what is picked the inspector shows, and in which order.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/inspector-fields.h"

#include "app/model/element.h"
#include "ui/field-row.h"

static gboolean
is_number (const RegieField *field)
{
  return field->kind == REGIE_KIND_REAL || g_str_equal (field->name, "level");
}

/* Where to and what name: nothing several could share. */
static gboolean
is_own (const RegieField *field)
{
  return g_str_equal (field->name, "x") || g_str_equal (field->name, "y") ||
         field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_PROSE;
}

static gboolean
reaches (RegieSubject *subject)
{
  RegieValue kind, reach;

  regie_subject_get (subject, regie_subject_field (subject, "kind"), &kind);
  if (!regie_subject_get (subject, regie_subject_field (subject, "reach"), &reach))
    return TRUE;
  return reach.real > 0 || kind.number == REGIE_ELEMENT_LIGHT ||
         kind.number == REGIE_ELEMENT_SOUND || kind.number == REGIE_ELEMENT_SCENT;
}

/* Symbols, groups and points are set on the canvas. */
static gboolean
is_shown (RegieStage *stage, RegieSubject *subject, const RegieField *field)
{
  if (regie_subject_count (subject) > 1 && is_own (field))
    return FALSE;
  switch (field->kind)
    {
    case REGIE_KIND_POINTS:
      return FALSE;
    case REGIE_KIND_PROSE:
      return field->unit == NULL; /* nobody types bytes */
    case REGIE_KIND_WORD:
      return g_str_equal (field->name, "colour");
    case REGIE_KIND_LINK:
      if (regie_subject_class (subject)->id_prefix == NULL)
        return FALSE; /* a relation is its link */
      return !g_str_equal (field->name, "setting") ||
             regie_list_at (regie_stage_production (stage)->settings, 1) != NULL;
    default:
      return !g_str_equal (field->name, "reach") || reaches (subject);
    }
}

GtkWidget *
regie_inspector_fields_new (RegieStage *stage, RegieSubject *subject, gboolean numbers)
{
  RegieRecordClass *klass = regie_subject_class (subject);
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  gboolean imperial;

  for (unsigned i = 0; i < klass->n_fields; i++)
    if (is_number (&klass->fields[i]) == numbers &&
        is_shown (stage, subject, &klass->fields[i]))
      g_ptr_array_add (fields, (gpointer) &klass->fields[i]);
  if (fields->len == 0)
    return NULL;
  g_object_get (stage, "imperial", &imperial, NULL);
  return regie_field_list_new (subject, fields, imperial);
}
