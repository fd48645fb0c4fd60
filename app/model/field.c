/* What can be done with a field's value from its description alone.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/field.h"

#include "app/base/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_STATIC_ASSERT (sizeof (gboolean) == sizeof (int));

static gboolean
is_shared (const RegieField *field)
{
  return field->kind == REGIE_KIND_WORD || field->kind == REGIE_KIND_LINK;
}

/* "0.1 m/s", "−2". */
static char *
bound_text (const RegieField *field, double bound)
{
  return g_strdup_printf ("%s%g%s%s", bound < 0 ? "−" : "", fabs (bound),
                          field->unit ? " " : "", field->unit ? field->unit : "");
}

static gboolean
check_real (const RegieField *field, double real, GError **error)
{
  g_autofree char *least = NULL, *most = NULL;

  if (isfinite (real) ? real >= field->min && real <= field->max
                      : isnan (real) && isnan (field->fallback))
    return TRUE;
  least = bound_text (field, field->min);
  most = bound_text (field, field->max);
  g_set_error (error, REGIE_ERROR, REGIE_ERROR_VALUE,
               /* Translators: a field's name, then the smallest and largest value */
               _ ("%s goes from %s to %s."), _ (field->label), least, most);
  return FALSE;
}

gboolean
regie_field_check (const RegieField *field, RegieValue value, GError **error)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return check_real (field, value.real, error);
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      if (value.number >= 0 && value.number <= field->max)
        return TRUE;
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_VALUE,
                   _ ("%s has no such choice."), _ (field->label));
      return FALSE;
    case REGIE_KIND_POINTS:
      for (size_t i = 0; value.points && i < value.points->n; i++)
        if (!isfinite (value.points->at[i].x) || !isfinite (value.points->at[i].y))
          {
            g_set_error (error, REGIE_ERROR, REGIE_ERROR_VALUE,
                         _ ("%s has a point that is not a number."), _ (field->label));
            return FALSE;
          }
      return TRUE;
    default:
      if (!value.text || g_utf8_validate (value.text, -1, NULL))
        return TRUE;
      g_set_error (error, REGIE_ERROR, REGIE_ERROR_VALUE,
                   _ ("%s holds characters that are not text."), _ (field->label));
      return FALSE;
    }
}

/* What is unsaid twice is the same. */
static gboolean
reals_equal (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

gboolean
regie_field_equal (const RegieField *field, RegieValue a, RegieValue b)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return reals_equal (a.real, b.real);
    case REGIE_KIND_BOOL:
    case REGIE_KIND_CHOICE:
      return a.number == b.number;
    case REGIE_KIND_POINTS:
      return regie_points_equal (a.points, b.points);
    default:
      return g_strcmp0 (a.text ? a.text : "", b.text ? b.text : "") == 0;
    }
}

RegieValue
regie_field_copy (const RegieField *field, RegieValue value)
{
  if (field->kind == REGIE_KIND_POINTS)
    value.points = regie_points_copy (value.points);
  else if (is_shared (field))
    value.text = value.text && *value.text ? g_ref_string_new_intern (value.text) : NULL;
  else if (field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_PROSE)
    value.text = value.text && *value.text ? g_strdup (value.text) : NULL;
  return value;
}

void
regie_field_clear (const RegieField *field, RegieValue *value)
{
  if (field->kind == REGIE_KIND_POINTS)
    g_free ((gpointer) value->points);
  else if (is_shared (field))
    g_clear_pointer ((char **) &value->text, g_ref_string_release);
  else if (field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_PROSE)
    regie_text_drop ((char *) value->text);
  *value = (RegieValue){ 0 };
}

size_t
regie_field_size (const RegieField *field, RegieValue value)
{
  if (field->kind == REGIE_KIND_POINTS)
    return value.points ? sizeof *value.points + value.points->n * sizeof (RegiePoint)
                        : 0;
  if (field->kind == REGIE_KIND_TEXT || field->kind == REGIE_KIND_PROSE)
    return value.text ? strlen (value.text) + 1 : 0;
  return 0;
}

int
regie_field_find_choice (const RegieField *field, const char *name)
{
  for (int i = 0; field->choices[i].name; i++)
    if (strcmp (field->choices[i].name, name) == 0)
      return i;
  return -1;
}

GParamSpec *
regie_field_property (const RegieField *field)
{
  GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  /* Validation takes NaN for a value it had to change. */
  if (field->kind == REGIE_KIND_REAL && isnan (field->fallback))
    flags |= G_PARAM_LAX_VALIDATION;
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return g_param_spec_double (field->name, field->label, NULL, field->min, field->max,
                                  isnan (field->fallback) ? field->min : field->fallback,
                                  flags);
    case REGIE_KIND_BOOL:
      return g_param_spec_boolean (field->name, field->label, NULL, field->fallback != 0,
                                   flags);
    case REGIE_KIND_CHOICE:
      return g_param_spec_int (field->name, field->label, NULL, 0, (int) field->max,
                               (int) field->fallback, flags);
    case REGIE_KIND_POINTS:
      return g_param_spec_pointer (field->name, field->label, NULL, flags);
    default:
      return g_param_spec_string (field->name, field->label, NULL, NULL, flags);
    }
}

void
regie_field_to_gvalue (const RegieField *field, RegieValue value, GValue *out)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      g_value_set_double (out, value.real);
      break;
    case REGIE_KIND_BOOL:
      g_value_set_boolean (out, value.number);
      break;
    case REGIE_KIND_CHOICE:
      g_value_set_int (out, value.number);
      break;
    case REGIE_KIND_POINTS:
      g_value_set_pointer (out, (gpointer) value.points);
      break;
    default:
      g_value_set_string (out, value.text ? value.text : "");
    }
}

RegieValue
regie_field_from_gvalue (const RegieField *field, const GValue *in)
{
  switch (field->kind)
    {
    case REGIE_KIND_REAL:
      return (RegieValue){ .real = g_value_get_double (in) };
    case REGIE_KIND_BOOL:
      return (RegieValue){ .number = g_value_get_boolean (in) };
    case REGIE_KIND_CHOICE:
      return (RegieValue){ .number = g_value_get_int (in) };
    case REGIE_KIND_POINTS:
      return (RegieValue){ .points = g_value_get_pointer (in) };
    default:
      return (RegieValue){ .text = g_value_get_string (in) };
    }
}
