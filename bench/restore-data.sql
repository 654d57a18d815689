-- A shop's data, 0.7 MB as COPY writes it for each :scale: seven tables, fourteen index builds, two of them GIN.
SELECT setseed(0.5);
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name text, city text,
  born timestamptz, settings jsonb);
INSERT INTO customers (email, name, city, born, settings)
SELECT md5(n::text) || '@example.org', 'Customer ' || n, 'City ' || n % 997, '2000-01-01+00'::timestamptz + n * interval '1 min',
  jsonb_build_object('theme', n % 7, 'tags', ARRAY[n % 13, n % 17], 'note', md5((n * 7)::text))
FROM generate_series(1, :scale * 700) AS n;
CREATE TABLE products (id integer PRIMARY KEY, code uuid NOT NULL, title text, price numeric(10, 2));
INSERT INTO products SELECT n, md5(n::text)::uuid, 'Product ' || n, n % 9000 / 7.0 FROM generate_series(1, :scale * 40) AS n;
CREATE TABLE orders (id bigserial PRIMARY KEY, customer bigint NOT NULL, at timestamptz, status text, total numeric(12, 2));
INSERT INTO orders (customer, at, status, total)
SELECT 1 + (random() * (:scale * 700 - 1))::bigint, '2024-01-01+00'::timestamptz + n * interval '17 s',
  (ARRAY['new', 'paid', 'sent', 'returned'])[1 + n % 4], n % 100000 / 3.0 FROM generate_series(1, :scale * 2200) AS n;
CREATE TABLE items ("order" bigint NOT NULL, line smallint NOT NULL, product integer NOT NULL, quantity integer, price numeric(10, 2));
INSERT INTO items SELECT 1 + n / 3, n % 3, 1 + (random() * (:scale * 40 - 1))::integer, 1 + n % 9, n % 9000 / 7.0
FROM generate_series(0, :scale * 6600 - 1) AS n;
CREATE TABLE events (at timestamptz NOT NULL, customer bigint, kind text, payload jsonb) PARTITION BY RANGE (at);
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01+00') TO ('2025-01-01+00');
CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01+00') TO ('2026-01-01+00');
INSERT INTO events SELECT '2024-01-01+00'::timestamptz + n * (interval '700 days' / (:scale * 1300)), n % 5000, 'kind ' || n % 31,
  jsonb_build_object('n', n, 'hash', md5(n::text), 'path', '/a/' || n % 1000) FROM generate_series(0, :scale * 1300 - 1) AS n;
CREATE TABLE documents (id serial PRIMARY KEY, body text, words tsvector);
INSERT INTO documents (body, words) SELECT body, to_tsvector('simple', body) FROM (
  SELECT (SELECT string_agg(md5((n * 31 + word)::text), ' ') FROM generate_series(1, 9) AS word) || ' ' || n AS body
  FROM generate_series(1, :scale * 160) AS n) AS written;
CREATE TABLE files (id serial PRIMARY KEY, content bytea);
INSERT INTO files (content) SELECT decode(string_agg(md5((n * 1000 + part)::text), ''), 'hex')
FROM generate_series(1, :scale * 8) AS n, generate_series(1, 256) AS part GROUP BY n;
CREATE UNIQUE INDEX customers_email ON customers (email);
CREATE INDEX customers_settings ON customers USING gin (settings);
CREATE UNIQUE INDEX products_code ON products (code);
CREATE INDEX orders_customer ON orders (customer);
CREATE INDEX orders_at ON orders (at);
ALTER TABLE items ADD PRIMARY KEY ("order", line);
CREATE INDEX items_product ON items (product);
CREATE INDEX events_at ON events (at);
CREATE INDEX documents_words ON documents USING gin (words);
ALTER TABLE orders ADD FOREIGN KEY (customer) REFERENCES customers;
ALTER TABLE items ADD FOREIGN KEY ("order") REFERENCES orders;
ALTER TABLE items ADD FOREIGN KEY (product) REFERENCES products;
