/** Remembers whose the large objects are, before they are taken away. For the transaction's end. */
export const KEEP_GRANTS = `CREATE TEMPORARY TABLE slipway_large_objects ON COMMIT DROP AS
SELECT oid, lomowner, lomacl FROM pg_catalog.pg_largeobject_metadata`;

/** Gives those that came back, under the numbers they had, to whom they belonged, with the grants they had. */
export const RETURN_GRANTS = `DO $slipway$
DECLARE
  object record;
  item record;
  grantee text;
BEGIN
  FOR object IN SELECT kept.* FROM pg_temp.slipway_large_objects AS kept
    JOIN pg_catalog.pg_largeobject_metadata AS restored ON restored.oid = kept.oid LOOP
    EXECUTE format('ALTER LARGE OBJECT %s OWNER TO %I', object.oid, pg_get_userbyid(object.lomowner));
    FOR item IN SELECT * FROM aclexplode(object.lomacl) LOOP
      grantee := CASE item.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(item.grantee)) END;
      EXECUTE format('GRANT %s ON LARGE OBJECT %s TO %s', item.privilege_type, object.oid, grantee)
        || CASE WHEN item.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END;
    END LOOP;
  END LOOP;
END $slipway$`;
