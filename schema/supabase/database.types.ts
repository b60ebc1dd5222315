// Generated from schema/supabase/migrations by `npm run codegen`.

export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
  public: {
    Tables: {
      cache_entries: {
        Row: {
          complete: boolean;
          created_at: string;
          degraded: boolean;
          fresh_until: string;
          key: string;
          schema_version: number;
          stale_until: string;
          tags: string[];
          value: Json;
        };
        Insert: {
          complete: boolean;
          created_at: string;
          degraded: boolean;
          fresh_until: string;
          key: string;
          schema_version: number;
          stale_until: string;
          tags?: string[];
          value: Json;
        };
        Update: {
          complete?: boolean;
          created_at?: string;
          degraded?: boolean;
          fresh_until?: string;
          key?: string;
          schema_version?: number;
          stale_until?: string;
          tags?: string[];
          value?: Json;
        };
        Relationships: [];
      };
      partner_keys: {
        Row: {
          created_at: string;
          partner: string;
          prefix: string;
          revoked_at: string | null;
          sha256: string;
        };
        Insert: {
          created_at: string;
          partner: string;
          prefix: string;
          revoked_at?: string | null;
          sha256: string;
        };
        Update: {
          created_at?: string;
          partner?: string;
          prefix?: string;
          revoked_at?: string | null;
          sha256?: string;
        };
        Relationships: [];
      };
      partners: {
        Row: {
          created_at: string;
          name: string;
          revoked_at: string | null;
          tier: string;
        };
        Insert: {
          created_at: string;
          name: string;
          revoked_at?: string | null;
          tier: string;
        };
        Update: {
          created_at?: string;
          name?: string;
          revoked_at?: string | null;
          tier?: string;
        };
        Relationships: [];
      };
      persisted_operations: {
        Row: {
          document: string;
          id: string;
          name: string | null;
          partner: string;
          registered_at: string;
          sha256: string;
        };
        Insert: {
          document: string;
          id: string;
          name?: string | null;
          partner: string;
          registered_at: string;
          sha256: string;
        };
        Update: {
          document?: string;
          id?: string;
          name?: string | null;
          partner?: string;
          registered_at?: string;
          sha256?: string;
        };
        Relationships: [];
      };
      places: {
        Row: {
          expires_at: string;
          id: string;
          kept_at: string;
          location: unknown;
          place: Json;
        };
        Insert: {
          expires_at?: string;
          id: string;
          kept_at: string;
          location?: unknown;
          place: Json;
        };
        Update: {
          expires_at?: string;
          id?: string;
          kept_at?: string;
          location?: unknown;
          place?: Json;
        };
        Relationships: [];
      };
    };
    Views: { [_ in never]: never };
    Functions: {
      boxes_around: {
        Args: {
          p_lat: number;
          p_lng: number;
          p_radius_km: number;
        };
        Returns: unknown[];
      };
      cache_purge: {
        Args: {
          p_hard: boolean;
          p_limit?: number;
          p_now?: number;
          p_tags: string[];
        };
        Returns: {
          complete: boolean;
          places_purged: number;
          purged: number;
        }[];
      };
      cache_read_many: {
        Args: {
          p_keys: string[];
          p_now?: number;
        };
        Returns: {
          complete: boolean;
          created_at: number;
          degraded: boolean;
          fresh_until: number;
          key: string;
          schema_version: number;
          stale_until: number;
          tags: string[];
          value: Json;
        }[];
      };
      cache_write_many: {
        Args: {
          p_entries: Json;
          p_now?: number;
        };
        Returns: number;
      };
      health_check: {
        Args: Record<PropertyKey, never>;
        Returns: boolean;
      };
      partner_upsert: {
        Args: {
          p_partner: Json;
        };
        Returns: undefined;
      };
      partners_list: {
        Args: {
          p_after?: string;
          p_limit?: number;
        };
        Returns: {
          created_at: number;
          keys: Json;
          name: string;
          revoked_at: number;
          tier: string;
        }[];
      };
      persisted_operations_list: {
        Args: {
          p_after?: string;
          p_limit?: number;
          p_partner: string;
        };
        Returns: {
          document: string;
          id: string;
          name: string;
          registered_at: number;
          sha256: string;
        }[];
      };
      persisted_operations_upsert: {
        Args: {
          p_operations: Json;
          p_partner: string;
        };
        Returns: number;
      };
      places_by_ids: {
        Args: {
          p_ids: string[];
          p_now?: number;
        };
        Returns: {
          expires_at: number;
          id: string;
          place: Json;
        }[];
      };
      places_near: {
        Args: {
          p_centres: Json;
          p_limit?: number;
          p_now?: number;
          p_radius_km: number;
        };
        Returns: {
          centre: number;
          places: Json;
        }[];
      };
      places_upsert: {
        Args: {
          p_now?: number;
          p_places: Json;
        };
        Returns: number;
      };
      purge_expired: {
        Args: {
          p_limit?: number;
          p_now?: number;
        };
        Returns: number;
      };
    };
    Enums: { [_ in never]: never };
    CompositeTypes: { [_ in never]: never };
  };
};
