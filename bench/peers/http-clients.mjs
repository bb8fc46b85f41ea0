/* The clients that are installed in this folder, by name. */
import axios from 'axios';
import ky from 'ky';
import { ofetch } from 'ofetch';
import OpenAI from 'openai';

export { axios, ky, OpenAI, ofetch };
