/* The clients that are installed in this folder, by name. */
import axios from 'axios';
import ky from 'ky';
import { ofetch } from 'ofetch';

export { axios, ky, ofetch };
