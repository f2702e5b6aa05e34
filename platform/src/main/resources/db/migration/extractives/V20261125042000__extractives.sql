create schema if not exists extractives;
